<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AddForm</name>
    <message>
        <source>Add a clip</source>
        <translation>Clip hinzufügen</translation>
    </message>
    <message>
        <source>Address of a clip</source>
        <translation>Adresse eines Clips</translation>
    </message>
    <message>
        <source>A WebM, MP4 or MP3 address that opens without a login</source>
        <translation>Eine Adresse (WebM, MP4, MP3), die sich ohne Anmeldung öffnet</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Look at the file and put it on the list</source>
        <translation>Datei prüfen und in die Liste stellen</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>The server fetches the picture from this address</source>
        <translation>Der Server holt das Bild von dieser Adresse</translation>
    </message>
    <message>
        <source>{layer}: address of a picture</source>
        <translation>{layer}: Adresse eines Bildes</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
</context>
<context>
    <name>CanvasMenu</name>
    <message>
        <source>What is selected</source>
        <translation>Was ausgewählt ist</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Select from here</source>
        <translation>Hier auswählen</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Zur Auswahl zoomen</translation>
    </message>
    <message>
        <source>Remove all guides</source>
        <translation>Alle Hilfslinien entfernen</translation>
    </message>
</context>
<context>
    <name>CentreBox</name>
    <message>
        <source>Centre X</source>
        <translation>Mitte X</translation>
    </message>
    <message>
        <source>Centre Y</source>
        <translation>Mitte Y</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>How far it runs; 100 % is half the diagonal of the box</source>
        <translation>Wie weit er läuft; 100 % ist die halbe Diagonale der Fläche</translation>
    </message>
    <message>
        <source>From the left of the box</source>
        <translation>Von links in der Fläche</translation>
    </message>
    <message>
        <source>From the top of the box</source>
        <translation>Von oben in der Fläche</translation>
    </message>
</context>
<context>
    <name>ChatPanel</name>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Return sends this to everybody in the room; Up brings back what was sent</source>
        <translation>Eingabetaste: an alle im Raum senden; Pfeil hoch: schon Gesendetes zurückholen</translation>
    </message>
    <message>
        <source>Message to everybody</source>
        <translation>Nachricht an alle</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send to everybody</source>
        <translation>An alle senden</translation>
    </message>
    <message>
        <source>Nobody has said anything yet.</source>
        <translation>Noch hat niemand etwas geschrieben.</translation>
    </message>
    <message>
        <source>Open a room to talk to the people in it.</source>
        <translation>Erst einen Raum öffnen, dann mit den Teilnehmern schreiben.</translation>
    </message>
    <message>
        <source>Chat lines</source>
        <translation>Chat-Verlauf</translation>
    </message>
</context>
<context>
    <name>ClipControls</name>
    <message>
        <source>Selected clip</source>
        <translation>Gewählter Clip</translation>
    </message>
    <message>
        <source>▶ Play</source>
        <translation>▶ Start</translation>
    </message>
    <message>
        <source>■ Stop</source>
        <translation>■ Stopp</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>How often the clip plays; it counts from the next play</source>
        <translation>Wie oft der Clip läuft; gilt ab dem nächsten Abspielen</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Endlos</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count}-mal</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>No echo: is the file still there?</source>
        <translation>Kein Echo: gibt es die Datei noch?</translation>
    </message>
    <message>
        <source>No sound in this file</source>
        <translation>Diese Datei hat keinen Ton</translation>
    </message>
    <message>
        <source>Sound is off: nobody hears it</source>
        <translation>Ton ist aus: niemand hört ihn</translation>
    </message>
    <message>
        <source>Open a room first: there is nothing to play this in.</source>
        <translation>Erst einen Raum öffnen, dann abspielen.</translation>
    </message>
    <message>
        <source>Select a clip, or drag it onto a seat.</source>
        <translation>Einen Clip wählen oder auf einen Platz ziehen.</translation>
    </message>
    <message>
        <source>Play this clip now, on its seat if it has one</source>
        <translation>Diesen Clip jetzt abspielen, auf seinem Platz, wenn er einen hat</translation>
    </message>
    <message>
        <source>End this clip now</source>
        <translation>Diesen Clip jetzt beenden</translation>
    </message>
    <message>
        <source>Whether the sound is played; it counts from the next play</source>
        <translation>Ob der Ton mitläuft; gilt ab dem nächsten Abspielen</translation>
    </message>
</context>
<context>
    <name>ColourCell</name>
    <message>
        <source>{colour}: choose another one</source>
        <translation>{colour}: eine andere wählen</translation>
    </message>
    <message>
        <source>{colour} as a code like #1d4ed8</source>
        <translation>{colour} als Code wie #1d4ed8</translation>
    </message>
    <message>
        <source>That was no colour code. Write one like #1d4ed8.</source>
        <translation>Das war kein Farbcode. Richtig ist etwas wie #1d4ed8.</translation>
    </message>
</context>
<context>
    <name>ColourEditor</name>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>99 waiting</source>
        <translation>99 offen</translation>
    </message>
    <message numerus="yes">
        <source>%n graphics, %1 KiB</source>
        <translation>
            <numerusform>%n Grafik, %1 KiB</numerusform>
            <numerusform>%n Grafiken, %1 KiB</numerusform>
        </translation>
    </message>
    <message>
        <source>All graphics on air go out as one picture</source>
        <translation>Alle Grafiken auf Sendung gehen als ein Bild hinaus</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>Warnungen: %1</translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation>HALTEN</translation>
    </message>
    <message>
        <source>TYPING</source>
        <translation>EINGABE</translation>
    </message>
    <message>
        <source>Letters and digits go into the field. Esc leaves it.</source>
        <translation>Buchstaben und Ziffern gehen ins Feld. Esc verlässt es.</translation>
    </message>
    <message>
        <source>LIVE KEYS</source>
        <translation>TASTEN LIVE</translation>
    </message>
    <message>
        <source>Keys act on the show.</source>
        <translation>Tasten wirken auf die Sendung.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Kein Raum</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Graphics workspace</source>
        <translation>Arbeitsplatz Grafik</translation>
    </message>
    <message>
        <source>New graphic</source>
        <translation>Neue Grafik</translation>
    </message>
</context>
<context>
    <name>ConnectBox</name>
    <message>
        <source>Show or fold the ways to open a room</source>
        <translation>Zeigen oder einklappen, wie sich ein Raum öffnen lässt</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>▾ Open a room</source>
        <translation>▾ Raum öffnen</translation>
    </message>
    <message>
        <source>▸ Open a room</source>
        <translation>▸ Raum öffnen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data sources</source>
        <translation>Datenquellen</translation>
    </message>
    <message>
        <source>Click a row to fill it in</source>
        <translation>Eine Zeile anklicken, um sie einzusetzen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.json *.xml *.rss)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.json *.xml *.rss)</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>Add a table: its first row names the fields it fills.</source>
        <translation>Eine Tabelle hinzufügen, deren erste Zeile die Felder nennt, die sie füllt.</translation>
    </message>
    <message>
        <source>https://… CSV, JSON or RSS, then Return</source>
        <translation>https://… CSV, JSON oder RSS, dann Enter</translation>
    </message>
    <message>
        <source>Address of a table</source>
        <translation>Adresse einer Tabelle</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>A CSV, JSON or RSS file that is read again whenever it changes</source>
        <translation>Eine CSV-, JSON- oder RSS-Datei; sie wird bei jeder Änderung neu gelesen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read this source now</source>
        <translation>Diese Quelle jetzt lesen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Read it no more</source>
        <translation>Nicht mehr lesen</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>Zeilen: {count}</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>stale {age}</source>
        <translation>veraltet {age}</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>{number} h</source>
        <translation>{number} h</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Panels that share a place</source>
        <translation>Bedienfelder am selben Platz</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>Edits that are not saved</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Add and save</source>
        <translation>Hinzufügen und speichern</translation>
    </message>
    <message>
        <source>Add what is missing, then save</source>
        <translation>Hinzufügen, was fehlt, dann speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write the edits to the library (Ctrl+S)</source>
        <translation>Die Änderungen in die Bibliothek schreiben (Strg+S)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go back to what the library has</source>
        <translation>Zurück zum Stand der Bibliothek</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Have the edits again (Ctrl+Z)</source>
        <translation>Die Änderungen wiederhaben (Strg+Z)</translation>
    </message>
    <message>
        <source>Not saved: there is no field for %1.</source>
        <translation>Nicht gespeichert: Für %1 gibt es kein Feld.</translation>
    </message>
    <message>
        <source>The edits are discarded.</source>
        <translation>Die Änderungen sind verworfen.</translation>
    </message>
    <message>
        <source>These edits are not in the library yet.</source>
        <translation>Diese Änderungen sind noch nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>This graphic is not in the library yet.</source>
        <translation>Diese Grafik ist noch nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Discard edits</source>
        <translation>Änderungen verwerfen</translation>
    </message>
</context>
<context>
    <name>ElementList</name>
    <message>
        <source>Drag to reorder, onto a group to put it in. Alt+Up and Alt+Down reorder, Alt+Right puts into the next group, Alt+Left takes out; F2 renames</source>
        <translation>Ziehen ordnet um, auf eine Gruppe legt hinein. Alt+Auf und Alt+Ab ordnen um, Alt+Rechts legt in die nächste Gruppe, Alt+Links nimmt heraus; F2 benennt um</translation>
    </message>
    <message>
        <source>Elements, the uppermost first</source>
        <translation>Elemente, das oberste zuerst</translation>
    </message>
    <message>
        <source>Nothing drawn yet. Choose a kind of element above, then draw it on the picture, or take a graphic from the library.</source>
        <translation>Noch nichts gezeichnet. Oben eine Art von Element wählen und im Bild aufziehen, oder eine Grafik aus der Bibliothek nehmen.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Hide or show</source>
        <translation>Ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>Sperren oder freigeben</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Hidden: click to show it</source>
        <translation>Ausgeblendet: Klick blendet ein</translation>
    </message>
    <message>
        <source>Shown: click to hide it</source>
        <translation>Sichtbar: Klick blendet aus</translation>
    </message>
    <message>
        <source>Locked: click to free it</source>
        <translation>Gesperrt: Klick gibt frei</translation>
    </message>
    <message>
        <source>Free: click to lock it</source>
        <translation>Frei: Klick sperrt</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Export pictures</source>
        <translation>Bilder exportieren</translation>
    </message>
    <message>
        <source>Which graphic</source>
        <translation>Welche Grafik</translation>
    </message>
    <message>
        <source>Graphic to export</source>
        <translation>Grafik zum Exportieren</translation>
    </message>
    <message>
        <source>Save pictures…</source>
        <translation>Bilder speichern…</translation>
    </message>
    <message>
        <source>Every kind in every size, with the graphic&apos;s own texts</source>
        <translation>Jede Art in jeder Größe, mit den eigenen Texten der Grafik</translation>
    </message>
    <message>
        <source>One per row of a table…</source>
        <translation>Eines je Tabellenzeile…</translation>
    </message>
    <message>
        <source>A CSV file whose first row names fields of the graphic</source>
        <translation>Eine CSV-Datei, deren erste Zeile Felder der Grafik nennt</translation>
    </message>
    <message>
        <source>%1 graphics of the library</source>
        <translation>%1 Grafiken der Bibliothek</translation>
    </message>
    <message>
        <source>Pictures go into</source>
        <translation>Bilder kommen nach</translation>
    </message>
    <message>
        <source>A picture per row</source>
        <translation>Ein Bild je Zeile</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Graphic</source>
        <translation>Grafik</translation>
    </message>
</context>
<context>
    <name>FactsBox</name>
    <message>
        <source>The open room</source>
        <translation>Der offene Raum</translation>
    </message>
    <message>
        <source>No room is open. Open one below, or start the rehearsal room.</source>
        <translation>Kein Raum offen. Unten einen öffnen oder den Probe-Raum starten.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>The rehearsal room is starting.</source>
        <translation>Der Proberaum startet.</translation>
    </message>
    <message>
        <source>The room is being opened.</source>
        <translation>Der Raum wird geöffnet.</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Starting up…</source>
        <translation>Fährt hoch…</translation>
    </message>
    <message>
        <source>Ready, locked</source>
        <translation>Bereit, gesperrt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>, not listening</source>
        <translation>, getrennt</translation>
    </message>
    <message>
        <source>, connecting…</source>
        <translation>, verbindet…</translation>
    </message>
    <message>
        <source>, silent for a while</source>
        <translation>, stumm</translation>
    </message>
    <message>
        <source>16:9, 1280x720</source>
        <translation>16:9, 1280x720</translation>
    </message>
    <message>
        <source>4:3, 1280x960</source>
        <translation>4:3, 1280x960</translation>
    </message>
</context>
<context>
    <name>FamilyControl</name>
    <message>
        <source>%1 is not there: Inter is drawn instead. Add the font, or choose another.</source>
        <translation>%1 ist nicht da: stattdessen wird Inter gezeichnet. Schrift hinzufügen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>Heading of the theme: %1</source>
        <translation>Überschrift des Designs: %1</translation>
    </message>
    <message>
        <source>Text of the theme: %1</source>
        <translation>Text des Designs: %1</translation>
    </message>
    <message>
        <source>Add a font</source>
        <translation>Schrift hinzufügen</translation>
    </message>
    <message>
        <source>Fonts (*.otf *.ttf)</source>
        <translation>Schriften (*.otf *.ttf)</translation>
    </message>
</context>
<context>
    <name>FamilyPopup</name>
    <message>
        <source>Fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>Search fonts</source>
        <translation>Schriften suchen</translation>
    </message>
    <message>
        <source>Add font…</source>
        <translation>Schrift hinzufügen …</translation>
    </message>
    <message>
        <source>Keep a font file (.otf or .ttf) for all graphics of this profile</source>
        <translation>Eine Schriftdatei (.otf oder .ttf) für alle Grafiken dieses Profils behalten</translation>
    </message>
</context>
<context>
    <name>FeedControls</name>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>The picked row fills the fields of this keyer that have equal names</source>
        <translation>Die gewählte Zeile füllt die gleichnamigen Felder dieses Keyers</translation>
    </message>
    <message>
        <source>Keyer to fill</source>
        <translation>Keyer zum Füllen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Keep these rows, whatever the source says</source>
        <translation>Diese Zeilen behalten, was immer die Quelle sagt</translation>
    </message>
    <message>
        <source>Follow on air</source>
        <translation>Auf Sendung folgen</translation>
    </message>
    <message>
        <source>What changes in the picked row goes on air at once, if its keyer is on air</source>
        <translation>Was sich in der gewählten Zeile ändert, geht sofort auf Sendung, wenn ihr Keyer es ist</translation>
    </message>
    <message>
        <source>{row} of {count}</source>
        <translation>{row} von {count}</translation>
    </message>
    <message>
        <source>No keyer</source>
        <translation>Kein Keyer</translation>
    </message>
</context>
<context>
    <name>FeedTable</name>
    <message>
        <source>Row numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>{label} · data</source>
        <translation>{label} · Daten</translation>
    </message>
    <message>
        <source>{label} · people</source>
        <translation>{label} · Personen</translation>
    </message>
    <message>
        <source>{label} · clock</source>
        <translation>{label} · Uhr</translation>
    </message>
    <message>
        <source>Must be a colour like #1d4ed8: {label}</source>
        <translation>Farbe wie #1d4ed8 nötig: {label}</translation>
    </message>
    <message>
        <source>Must be a time like 5:00: {label}</source>
        <translation>Zeit wie 5:00 nötig: {label}</translation>
    </message>
    <message>
        <source>Cannot be drawn: {label}</source>
        <translation>Nicht darstellbar: {label}</translation>
    </message>
    <message>
        <source>Must be {least} to {most}: {label}</source>
        <translation>Nur {least} bis {most}: {label}</translation>
    </message>
    <message>
        <source>Must be a number: {label}</source>
        <translation>Nur eine Zahl passt: {label}</translation>
    </message>
    <message>
        <source>Over {count} characters, the rest is cut: {label}</source>
        <translation>Über {count} Zeichen, der Rest fällt weg: {label}</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>A field is what the operator fills in during the show. Add one, then write {{name}} into a text.</source>
        <translation>Ein Feld füllt der Operator in der Show aus. Eines hinzufügen, dann {{name}} in einen Text schreiben.</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>The field to change</source>
        <translation>Das Feld, das geändert wird</translation>
    </message>
    <message>
        <source>Filled in for trial</source>
        <translation>Zur Probe ausgefüllt</translation>
    </message>
    <message>
        <source>Field %1</source>
        <translation>Feld %1</translation>
    </message>
    <message>
        <source>Change a field</source>
        <translation>Feld ändern</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Remove a field</source>
        <translation>Feld entfernen</translation>
    </message>
    <message>
        <source>Further up in the form</source>
        <translation>Weiter nach oben im Formular</translation>
    </message>
    <message>
        <source>Further down in the form</source>
        <translation>Weiter nach unten im Formular</translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation>Dieses Feld entfernen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Name in {{ }}</source>
        <translation>Name in {{ }}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Says at first</source>
        <translation>Sagt zuerst</translation>
    </message>
    <message>
        <source>Hint for the operator</source>
        <translation>Hinweis für den Operator</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Höchstens Zeichen</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>Ausgefüllt von</translation>
    </message>
    <message>
        <source>Column in the data</source>
        <translation>Spalte in den Daten</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Typed by the operator; a row of data that is picked fills it, too.</source>
        <translation>Tippt die Regie; auch eine gewählte Datenzeile füllt es aus.</translation>
    </message>
    <message>
        <source>The name of who is on the seat the text hangs on; on no seat, one of the people in the room. Data never fills it.</source>
        <translation>Name der Person auf dem Platz, an dem der Text hängt; ohne Platz eine der Personen im Raum. Daten füllen es nie aus.</translation>
    </message>
    <message>
        <source>Always what the picked row says; what is typed stays until it changes.</source>
        <translation>Immer, was die gewählte Zeile sagt; Getipptes bleibt, bis sie sich ändert.</translation>
    </message>
    <message>
        <source>The time of day; the column says how, like %H:%M:%S or %d.%m.%Y.</source>
        <translation>Die Uhrzeit; die Spalte sagt, wie: etwa %H:%M:%S oder %d.%m.%Y.</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>Auswahl, je Zeile eine</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Datenquelle</translation>
    </message>
</context>
<context>
    <name>FileControl</name>
    <message>
        <source>Choose a picture file</source>
        <translation>Bilddatei wählen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.svg)</translation>
    </message>
</context>
<context>
    <name>FillBox</name>
    <message>
        <source>Angle: 0° runs to the right, 90° down</source>
        <translation>Winkel: 0° läuft nach rechts, 90° nach unten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Linear gradient</source>
        <translation>Verlauf gerade</translation>
    </message>
    <message>
        <source>Radial gradient</source>
        <translation>Verlauf rund</translation>
    </message>
    <message>
        <source>Conic gradient</source>
        <translation>Verlauf im Kreis</translation>
    </message>
</context>
<context>
    <name>FinalBox</name>
    <message>
        <source>Lock…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>End for all…</source>
        <translation>Ende für alle…</translation>
    </message>
    <message>
        <source>End the meeting for everybody</source>
        <translation>Die Sitzung für alle beenden</translation>
    </message>
    <message>
        <source>This room is locked. A lock cannot be undone.</source>
        <translation>Dieser Raum ist gesperrt. Das lässt sich nicht aufheben.</translation>
    </message>
    <message>
        <source>Locking was switched off when this room was created.</source>
        <translation>Sperren wurde beim Anlegen dieses Raums ausgeschaltet.</translation>
    </message>
    <message>
        <source>Let nobody new in; this cannot be undone</source>
        <translation>Niemanden mehr hereinlassen; das lässt sich nicht aufheben</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Kleiner (Strg+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Größer (Strg++)</translation>
    </message>
    <message>
        <source>All of it (Ctrl+0)</source>
        <translation>Alles zeigen (Strg+0)</translation>
    </message>
    <message>
        <source>Show it pixel for pixel (Ctrl+1)</source>
        <translation>Pixelgenau zeigen (Strg+1)</translation>
    </message>
    <message>
        <source>Snap to edges, centres and guides; Ctrl while dragging does not</source>
        <translation>An Kanten, Mitten und Hilfslinien einrasten; mit Strg beim Ziehen nicht</translation>
    </message>
    <message>
        <source>Snap to a grid</source>
        <translation>Am Raster einrasten</translation>
    </message>
    <message>
        <source>Show the safe area</source>
        <translation>Sicheren Bereich zeigen</translation>
    </message>
    <message>
        <source>Show the seats of the layout</source>
        <translation>Plätze des Layouts zeigen</translation>
    </message>
</context>
<context>
    <name>FormatChoice</name>
    <message>
        <source>Only for graphics that fill the frame: JPEG cannot be transparent</source>
        <translation>Nur für Grafiken, die das Bild füllen: JPEG kann nicht durchsichtig sein</translation>
    </message>
    <message>
        <source>Without any loss</source>
        <translation>Ohne jeden Verlust</translation>
    </message>
    <message>
        <source>Plates and texts as shapes; effects become pictures in it</source>
        <translation>Flächen und Texte als Formen; Effekte werden Bilder darin</translation>
    </message>
    <message>
        <source>How PNG files are packed</source>
        <translation>Wie PNG-Dateien gepackt werden</translation>
    </message>
    <message>
        <source>PNG as on air</source>
        <translation>PNG wie auf Sendung</translation>
    </message>
    <message>
        <source>Smaller PNG</source>
        <translation>Kleineres PNG</translation>
    </message>
    <message>
        <source>Compact: 256 colours</source>
        <translation>Kompakt: 256 Farben</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Grafiken</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Zuspieler</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
</context>
<context>
    <name>GalleryBox</name>
    <message>
        <source>Snapshot, large</source>
        <translation>Standbild, groß</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Standbild</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation>Zurück zur Übersicht</translation>
    </message>
    <message>
        <source>Take a still of the program (F9)</source>
        <translation>Standbild vom Programm aufnehmen (F9)</translation>
    </message>
    <message>
        <source>Open a room first: there is no picture to take.</source>
        <translation>Erst einen Raum öffnen: noch gibt es kein Bild.</translation>
    </message>
    <message>
        <source>This picture is no longer on the disk.</source>
        <translation>Dieses Bild liegt nicht mehr auf der Platte.</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Standbilder</translation>
    </message>
    <message>
        <source>Snapshots appear here. Click one to see it large.</source>
        <translation>Hier erscheinen die Standbilder. Ein Klick zeigt eines groß.</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>GradientBox</name>
    <message>
        <source>Click the bar to add a colour, drag a mark to move it, off the bar to remove it, double-click it to choose its colour. Keys: ←→ move, ↑↓ choose, + adds, Delete removes</source>
        <translation>Klick auf den Balken fügt eine Farbe ein, Ziehen verschiebt sie, Wegziehen entfernt sie, Doppelklick wählt ihre Farbe. Tasten: ←→ verschieben, ↑↓ auswählen, + fügt ein, Entf entfernt</translation>
    </message>
    <message>
        <source>Colours of the gradient</source>
        <translation>Farben des Verlaufs</translation>
    </message>
    <message>
        <source>Where the chosen colour is</source>
        <translation>Wo die gewählte Farbe liegt</translation>
    </message>
    <message>
        <source>Turn the colours round</source>
        <translation>Farben umkehren</translation>
    </message>
    <message>
        <source>Remove the chosen colour</source>
        <translation>Gewählte Farbe entfernen</translation>
    </message>
    <message>
        <source>Colour %1 of %2 at %3</source>
        <translation>Farbe %1 von %2 bei %3</translation>
    </message>
</context>
<context>
    <name>GraphicsPanel</name>
    <message>
        <source>Graphics</source>
        <translation>Grafiken</translation>
    </message>
    <message>
        <source>The graphic of this keyer alone</source>
        <translation>Die Grafik dieses Keyers allein</translation>
    </message>
    <message>
        <source>No graphic</source>
        <translation>Keine Grafik</translation>
    </message>
    <message>
        <source>Lint: fits, inside the safe area</source>
        <translation>Prüfung: passt, im sicheren Bereich</translation>
    </message>
    <message>
        <source>Template for keyer {number}</source>
        <translation>Vorlage für Keyer {number}</translation>
    </message>
</context>
<context>
    <name>GroundChoice</name>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <source>Own picture…</source>
        <translation>Eigenes Bild…</translation>
    </message>
    <message>
        <source>Checkers</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>What is behind it</source>
        <translation>Was dahinter liegt</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Schnappschuss aufnehmen</translation>
    </message>
    <message>
        <source>The newest of the room</source>
        <translation>Der neueste aus dem Raum</translation>
    </message>
    <message>
        <source>None was taken yet</source>
        <translation>Noch keiner aufgenommen</translation>
    </message>
</context>
<context>
    <name>HeadBar</name>
    <message>
        <source>Themes…</source>
        <translation>Designs…</translation>
    </message>
    <message>
        <source>On keyer %1, in place of %2</source>
        <translation>Auf Keyer %1 statt %2</translation>
    </message>
    <message>
        <source>On keyer %1</source>
        <translation>Auf Keyer %1</translation>
    </message>
    <message>
        <source>Save to the library (%1)</source>
        <translation>In der Bibliothek speichern (%1)</translation>
    </message>
    <message>
        <source>The library has it</source>
        <translation>Ist in der Bibliothek</translation>
    </message>
    <message>
        <source>There is nothing to save yet</source>
        <translation>Noch gibt es nichts zu speichern</translation>
    </message>
    <message>
        <source>What the graphic is called</source>
        <translation>Wie die Grafik heißt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Begin an empty one; edits stay as a draft</source>
        <translation>Eine leere beginnen; Änderungen bleiben als Entwurf</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The frame size to look at it in</source>
        <translation>In welchem Format sie gezeigt wird</translation>
    </message>
    <message>
        <source>This size only</source>
        <translation>Nur dieses Format</translation>
    </message>
    <message>
        <source>What you change is different in this frame size only</source>
        <translation>Änderungen gelten nur in diesem Format</translation>
    </message>
    <message>
        <source>The theme: colours of all keyers, on air with TAKE or UPDATE</source>
        <translation>Das Design: Farben aller Keyer, auf Sendung mit TAKE oder UPDATE</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Laufen</translation>
    </message>
    <message>
        <source>Let countdowns, tickers and bars run as they do on air</source>
        <translation>Countdowns, Laufzeilen und Balken laufen lassen wie auf Sendung</translation>
    </message>
    <message>
        <source>Which keyer it is put on</source>
        <translation>Auf welchen Keyer sie kommt</translation>
    </message>
    <message>
        <source>Put on keyer</source>
        <translation>Auf Keyer legen</translation>
    </message>
    <message>
        <source>Save it and load it into this keyer of the preview</source>
        <translation>Speichern und in diesen Keyer der Vorschau laden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New graphic</source>
        <translation>Neue Grafik</translation>
    </message>
</context>
<context>
    <name>InsertForm</name>
    <message>
        <source>Text insert</source>
        <translation>Einblender</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the insert</source>
        <translation>Titel des Einblenders</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text of the insert</source>
        <translation>Text des Einblenders</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Drawn by the server, in place of the foreground.</source>
        <translation>Vom Server gezeichnet, ersetzt den Vordergrund.</translation>
    </message>
    <message>
        <source>Open a room first: there is nothing to show this in.</source>
        <translation>Erst einen Raum öffnen, dann zeigen.</translation>
    </message>
    <message>
        <source>Type a title or a text first.</source>
        <translation>Erst einen Titel oder Text eintippen.</translation>
    </message>
    <message>
        <source>Show this text in front of the picture at once</source>
        <translation>Diesen Text sofort vor dem Bild zeigen</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Select an element on the picture or in the list to see what it is made of.</source>
        <translation>Ein Element im Bild oder in der Liste wählen, um zu sehen, woraus es besteht.</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>Open a room with the API key of your team</source>
        <translation>Einen Raum mit dem API-Schlüssel des Teams öffnen</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>empty: the remembered key</source>
        <translation>leer: der gemerkte</translation>
    </message>
    <message>
        <source>Room id</source>
        <translation>Raumkennung</translation>
    </message>
    <message>
        <source>empty: a new room</source>
        <translation>leer: ein neuer Raum</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Name des Raums</translation>
    </message>
    <message>
        <source>16:9</source>
        <translation>16:9</translation>
    </message>
    <message>
        <source>4:3</source>
        <translation>4:3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Join this room, or make it if it does not run</source>
        <translation>In diesen Raum gehen; läuft er nicht, wird er angelegt</translation>
    </message>
    <message>
        <source>Type the server&apos;s address first.</source>
        <translation>Erst die Serveradresse eintippen.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Whether the new room allows this; it cannot be changed later</source>
        <translation>Ob der neue Raum das erlaubt; später nicht mehr zu ändern</translation>
    </message>
    <message>
        <source>1280x720 pixels</source>
        <translation>1280x720 Pixel</translation>
    </message>
    <message>
        <source>1280x960 pixels</source>
        <translation>1280x960 Pixel</translation>
    </message>
    <message>
        <source>A new room is made with</source>
        <translation>Ein neuer Raum bekommt</translation>
    </message>
</context>
<context>
    <name>KeyerActions</name>
    <message>
        <source>CUE</source>
        <translation>CUE</translation>
    </message>
    <message>
        <source>Cue for the next RUN, or not</source>
        <translation>Für das nächste RUN vormerken oder nicht</translation>
    </message>
    <message>
        <source>IN PGM</source>
        <translation>IN PGM</translation>
    </message>
    <message>
        <source>On the program at once</source>
        <translation>Sofort ins Programm</translation>
    </message>
    <message>
        <source>OUT PGM</source>
        <translation>OUT PGM</translation>
    </message>
    <message>
        <source>Off the program at once</source>
        <translation>Sofort aus dem Programm</translation>
    </message>
    <message>
        <source>UPDATE PGM</source>
        <translation>UPDATE PGM</translation>
    </message>
    <message>
        <source>Send all graphics that are on air again, with what was typed since</source>
        <translation>Alle Grafiken auf Sendung neu senden, mit allem seitdem Getippten</translation>
    </message>
    <message>
        <source>In the preview: the next TAKE shows this graphic</source>
        <translation>In der Vorschau: das nächste TAKE zeigt diese Grafik</translation>
    </message>
    <message>
        <source>In the preview</source>
        <translation>In der Vorschau</translation>
    </message>
    <message>
        <source>Empty: choose a template</source>
        <translation>Leer: Vorlage wählen</translation>
    </message>
    <message>
        <source>Cued: RUN puts it on air</source>
        <translation>Vorgemerkt: RUN sendet sie</translation>
    </message>
    <message>
        <source>Cued: RUN takes it off</source>
        <translation>Vorgemerkt: RUN nimmt sie weg</translation>
    </message>
    <message>
        <source>△ TAKE puts it on air</source>
        <translation>△ TAKE bringt sie auf Sendung</translation>
    </message>
    <message>
        <source>■ On air, TAKE takes it off</source>
        <translation>■ Auf Sendung, TAKE nimmt sie weg</translation>
    </message>
    <message>
        <source>Asked on air, on its way</source>
        <translation>Angefordert, unterwegs auf Sendung</translation>
    </message>
    <message>
        <source>Asked off air, on its way</source>
        <translation>Angefordert, unterwegs von Sendung</translation>
    </message>
    <message>
        <source>Upload lost: IN again, or OUT</source>
        <translation>Upload verloren: wieder IN, oder OUT</translation>
    </message>
    <message>
        <source>On air still, OUT was lost: OUT again</source>
        <translation>Noch auf Sendung, OUT verloren: wieder OUT</translation>
    </message>
    <message>
        <source>Sent, not confirmed</source>
        <translation>Gesendet, nicht bestätigt</translation>
    </message>
    <message>
        <source>■ On air</source>
        <translation>■ Auf Sendung</translation>
    </message>
    <message>
        <source>■ On air differs: UPDATE (F6)</source>
        <translation>■ Auf Sendung anders: UPDATE (F6)</translation>
    </message>
    <message>
        <source>Sent, not confirmed; TAKE takes it off</source>
        <translation>Gesendet, nicht bestätigt; TAKE nimmt sie weg</translation>
    </message>
    <message>
        <source>What was sent differs: UPDATE (F6)</source>
        <translation>Gesendetes ist anders: UPDATE (F6)</translation>
    </message>
    <message>
        <source>In front on air, TAKE puts it behind people</source>
        <translation>Auf Sendung vorn, TAKE stellt sie hinter die Personen</translation>
    </message>
    <message>
        <source>Behind people on air, TAKE puts it in front</source>
        <translation>Auf Sendung hinten, TAKE stellt sie nach vorn</translation>
    </message>
</context>
<context>
    <name>KeyerHead</name>
    <message>
        <source>Name of the keyer</source>
        <translation>Name des Keyers</translation>
    </message>
    <message>
        <source>What the keyer is called</source>
        <translation>Wie der Keyer heißt</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>Vorlage…</translation>
    </message>
    <message>
        <source>Put a graphic of the library into this keyer of the preview</source>
        <translation>Eine Grafik der Bibliothek in diesen Keyer der Vorschau legen</translation>
    </message>
    <message>
        <source>Show the fields of keyer {number}</source>
        <translation>Felder von Keyer {number} zeigen</translation>
    </message>
    <message>
        <source>More about this keyer</source>
        <translation>Mehr zu diesem Keyer</translation>
    </message>
    <message>
        <source>Below the next</source>
        <translation>Unter den nächsten</translation>
    </message>
    <message>
        <source>Over the next</source>
        <translation>Über den nächsten</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Behind people</source>
        <translation>Hinter den Personen</translation>
    </message>
    <message>
        <source>Seen between the boxes of the people, not in front; on air with TAKE or IN</source>
        <translation>Zwischen den Bildern der Personen zu sehen, nicht davor; auf Sendung mit TAKE oder IN</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Colours of all keyers; on air with TAKE or UPDATE</source>
        <translation>Farben aller Keyer; auf Sendung mit TAKE oder UPDATE</translation>
    </message>
    <message>
        <source>Themes…</source>
        <translation>Designs…</translation>
    </message>
    <message>
        <source>Make your own themes, and change them</source>
        <translation>Eigene Designs machen und ändern</translation>
    </message>
</context>
<context>
    <name>KeyerRow</name>
    <message>
        <source>Keyers</source>
        <translation>Keyer</translation>
    </message>
    <message>
        <source>KEYERS on PGM</source>
        <translation>KEYER auf PGM</translation>
    </message>
    <message>
        <source>cued {count}</source>
        <translation>{count} bereit</translation>
    </message>
    <message>
        <source>Keyer {number}, empty</source>
        <translation>Keyer {number}, leer</translation>
    </message>
    <message>
        <source>Keyer {number}, {title}</source>
        <translation>Keyer {number}, {title}</translation>
    </message>
    <message>
        <source>behind people</source>
        <translation>hinter den Personen</translation>
    </message>
    <message>
        <source>On the program: on air or off air at once{on_air}
Right: preview{preview}</source>
        <translation>Im Programm: sofort auf oder von Sendung{on_air}
Rechts: Vorschau{preview}</translation>
    </message>
    <message>
        <source>RUN cued on PGM</source>
        <translation>RUN auf PGM</translation>
    </message>
    <message>
        <source>Everything that is cued, on air in one go</source>
        <translation>Alles Vorgemerkte auf einmal auf Sendung</translation>
    </message>
    <message>
        <source>Run everything that is cued, on the program</source>
        <translation>Alles Vorgemerkte im Programm ausführen</translation>
    </message>
</context>
<context>
    <name>KeyerRules</name>
    <message>
        <source>KEEP</source>
        <translation>HALTEN</translation>
    </message>
    <message>
        <source>Keep it on air, its time does not count; again: let it run</source>
        <translation>Auf Sendung halten, die Zeit zählt nicht; nochmals: laufen lassen</translation>
    </message>
    <message>
        <source>Keep the keyer on air</source>
        <translation>Keyer auf Sendung halten</translation>
    </message>
    <message>
        <source>Of the keyers of one group only one is in; empty for no group</source>
        <translation>Von einer Gruppe ist nur einer drin; leer für keine Gruppe</translation>
    </message>
    <message>
        <source>Group of the keyer</source>
        <translation>Gruppe des Keyers</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Auto-out</source>
        <translation>Auto-Aus</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>KEEP ({seconds} s)</source>
        <translation>HALTEN ({seconds} s)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Seconds on air after which it goes out by itself, from its next IN on</source>
        <translation>Sekunden auf Sendung, nach denen er von selbst geht, ab dem nächsten IN</translation>
    </message>
    <message>
        <source>Auto-out in seconds</source>
        <translation>Auto-Aus in Sekunden</translation>
    </message>
</context>
<context>
    <name>LayerBox</name>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Address…</source>
        <translation>Adresse…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>■ On air</source>
        <translation>■ On Air</translation>
    </message>
    <message>
        <source>Sent, not confirmed</source>
        <translation>Gesendet, nicht bestätigt</translation>
    </message>
    <message>
        <source>Open a room first: there is nothing to show this in.</source>
        <translation>Erst einen Raum öffnen, dann zeigen.</translation>
    </message>
    <message>
        <source>Put a picture file on this layer at once</source>
        <translation>Sofort eine Bilddatei auf diese Ebene legen</translation>
    </message>
    <message>
        <source>Let the server fetch a picture from an address</source>
        <translation>Den Server ein Bild von einer Adresse holen lassen</translation>
    </message>
    <message>
        <source>Put the picture from this address on the layer</source>
        <translation>Das Bild von dieser Adresse auf die Ebene legen</translation>
    </message>
    <message>
        <source>Take everything off this layer at once</source>
        <translation>Sofort alles von dieser Ebene nehmen</translation>
    </message>
    <message>
        <source>Graphics of the desk</source>
        <translation>Grafiken des Pults</translation>
    </message>
    <message>
        <source>Picture {name}</source>
        <translation>Bild {name}</translation>
    </message>
    <message>
        <source>Picture from {address}</source>
        <translation>Bild von {address}</translation>
    </message>
    <message>
        <source>Text insert {title}</source>
        <translation>Einblender {title}</translation>
    </message>
    <message>
        <source>Put there by somebody else, not by this desk</source>
        <translation>Nicht von diesem Pult</translation>
    </message>
</context>
<context>
    <name>LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Foreground</source>
        <translation>Vordergrund</translation>
    </message>
    <message>
        <source>Empty. TAKE brings graphics here.</source>
        <translation>Leer. TAKE bringt Grafiken hierher.</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Empty. Seen between the seats.</source>
        <translation>Leer. Sichtbar zwischen den Plätzen.</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>Right click or Delete frees a seat. Arrows choose one.</source>
        <translation>Rechtsklick oder Entf macht einen Platz frei. Pfeile wählen einen.</translation>
    </message>
    <message>
        <source>Layout grid</source>
        <translation>Layoutraster</translation>
    </message>
    <message>
        <source>Fill empty seats</source>
        <translation>Plätze füllen</translation>
    </message>
    <message>
        <source>By voice</source>
        <translation>Nach Stimme</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Namen zeigen</translation>
    </message>
    <message>
        <source>In Auto the room fills every seat by itself.</source>
        <translation>Bei Auto besetzt der Raum alle Plätze selbst.</translation>
    </message>
    <message>
        <source>The room gives free seats to people who have none.</source>
        <translation>Der Raum setzt alle ohne Platz auf freie Plätze.</translation>
    </message>
    <message>
        <source>Only in a layout with seats: choose one first.</source>
        <translation>Nur in einem Layout mit Plätzen: erst eines wählen.</translation>
    </message>
    <message>
        <source>Only together with &apos;Fill empty seats&apos;: the room gives no other seats.</source>
        <translation>Nur zusammen mit „Plätze füllen“: andere Plätze vergibt der Raum nicht.</translation>
    </message>
    <message>
        <source>Who speaks gets a free seat.</source>
        <translation>Wer spricht, bekommt einen freien Platz.</translation>
    </message>
    <message>
        <source>Layouts are switched off in this room.</source>
        <translation>Layouts sind in diesem Raum aus.</translation>
    </message>
    <message>
        <source>Auto: the room places everybody, like this.</source>
        <translation>Auto: Der Raum verteilt alle, so wie hier.</translation>
    </message>
    <message>
        <source>Drag people or clips onto seats.</source>
        <translation>Personen oder Clips auf Plätze ziehen.</translation>
    </message>
    <message>
        <source>The room writes names on the seats.</source>
        <translation>Der Raum schreibt die Namen auf die Plätze.</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Open a running room with an access key or a link</source>
        <translation>Einen laufenden Raum mit Zugangsschlüssel oder Link öffnen</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>Access key, GUI link or guest link</source>
        <translation>Zugangsschlüssel, GUI-/Gast-Link</translation>
    </message>
    <message>
        <source>Your name in the room</source>
        <translation>Eigener Name im Raum</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Regie</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Without the API key the desk can do less; it will say what.</source>
        <translation>Ohne API-Schlüssel kann das Pult weniger; es sagt dann, was fehlt.</translation>
    </message>
    <message>
        <source>Join the room as this user</source>
        <translation>Als dieser Teilnehmer in den Raum gehen</translation>
    </message>
    <message>
        <source>Fill in all three lines first.</source>
        <translation>Erst alle drei Zeilen ausfüllen.</translation>
    </message>
</context>
<context>
    <name>LinksBox</name>
    <message>
        <source>Guest link</source>
        <translation>Gast-Link</translation>
    </message>
    <message>
        <source>GUI link</source>
        <translation>GUI-Link</translation>
    </message>
    <message>
        <source>Copy the link to send to guests</source>
        <translation>Link für Gäste kopieren</translation>
    </message>
    <message>
        <source>Copy the link that opens this room in a browser as you: keep it to yourself</source>
        <translation>Den eigenen Link kopieren, der diesen Raum im Browser öffnet: nicht weitergeben</translation>
    </message>
    <message>
        <source>none in this room</source>
        <translation>keiner in diesem Raum</translation>
    </message>
</context>
<context>
    <name>LintBar</name>
    <message>
        <source>What is wrong with the graphic</source>
        <translation>Was an der Grafik nicht stimmt</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Click to select the element</source>
        <translation>Klick wählt das Element aus</translation>
    </message>
    <message>
        <source>Lint found nothing</source>
        <translation>Prüfung: nichts gefunden</translation>
    </message>
    <message>
        <source>All findings; choose one to select its element</source>
        <translation>Alle Befunde; einer davon wählt sein Element aus</translation>
    </message>
</context>
<context>
    <name>LogoBox</name>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Kein Logo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Take a picture file as the logo</source>
        <translation>Eine Bilddatei als Logo nehmen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Have no logo</source>
        <translation>Kein Logo haben</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Podium Studio</source>
        <translation>Podium Studio</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Gelesen</translation>
    </message>
</context>
<context>
    <name>NumberControl</name>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>One less</source>
        <translation>Eins weniger</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eins mehr</translation>
    </message>
</context>
<context>
    <name>OpenPolygon</name>
    <message>
        <source>Add point</source>
        <translation>Punkt einfügen</translation>
    </message>
    <message>
        <source>Move point</source>
        <translation>Punkt verschieben</translation>
    </message>
    <message>
        <source>Delete point</source>
        <translation>Punkt löschen</translation>
    </message>
</context>
<context>
    <name>OutputsPanel</name>
    <message>
        <source>Recording of {time}</source>
        <translation>Aufnahme von {time}</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped, being finished</source>
        <translation>gestoppt, wird fertiggestellt</translation>
    </message>
    <message>
        <source>Snapshot of {time}</source>
        <translation>Standbild von {time}</translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>PaintBox</name>
    <message>
        <source>A colour like #1d4ed8, or a field: {{tint}}</source>
        <translation>Eine Farbe wie #1d4ed8 oder ein Feld: {{tint}}</translation>
    </message>
    <message>
        <source>Colour as text</source>
        <translation>Farbe als Text</translation>
    </message>
    <message>
        <source>How opaque</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Choose any colour</source>
        <translation>Beliebige Farbe wählen</translation>
    </message>
</context>
<context>
    <name>ParticipantPanel</name>
    <message>
        <source>on air on seat {seat}</source>
        <translation>on air auf Platz {seat}</translation>
    </message>
    <message>
        <source>on seat {seat} of the preview</source>
        <translation>in der Vorschau auf Platz {seat}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Auf Platz</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Press again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Unseat</source>
        <translation>Vom Platz</translation>
    </message>
    <message>
        <source>People in the room</source>
        <translation>Personen im Raum</translation>
    </message>
    <message>
        <source>Select somebody, or drag them onto a seat.</source>
        <translation>Jemanden wählen oder auf einen Platz ziehen.</translation>
    </message>
    <message>
        <source>Take this person off their seat in the preview</source>
        <translation>Diese Person in der Vorschau vom Platz nehmen</translation>
    </message>
    <message>
        <source>Every seat of this layout is taken.</source>
        <translation>In diesem Layout sind alle Plätze besetzt.</translation>
    </message>
    <message>
        <source>Give this person the first free seat of the preview</source>
        <translation>Diese Person auf den ersten freien Platz der Vorschau setzen</translation>
    </message>
    <message>
        <source>Select somebody first.</source>
        <translation>Erst jemanden wählen.</translation>
    </message>
    <message>
        <source>Kicking was switched off when this room was created.</source>
        <translation>Entfernen wurde beim Anlegen dieses Raums ausgeschaltet.</translation>
    </message>
    <message>
        <source>This is you.</source>
        <translation>Das ist das eigene Pult.</translation>
    </message>
    <message>
        <source>Remove this person from the room; they can come back</source>
        <translation>Diese Person aus dem Raum entfernen; sie kann wiederkommen</translation>
    </message>
    <message>
        <source>Open a room to see who is there.</source>
        <translation>Erst einen Raum öffnen, dann ist zu sehen, wer da ist.</translation>
    </message>
    <message>
        <source>Without the API key the room does not say who is there.</source>
        <translation>Ohne API-Schlüssel sagt der Raum nicht, wer da ist.</translation>
    </message>
    <message>
        <source>Nobody is here yet. Send the guest link from the room panel.</source>
        <translation>Noch ist niemand da. Den Gast-Link unter „Raum“ verschicken.</translation>
    </message>
</context>
<context>
    <name>PersonEditor</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Choose a person in the room</source>
        <translation>Eine Person im Raum wählen</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
</context>
<context>
    <name>PictureEditor</name>
    <message>
        <source>Choose a picture file</source>
        <translation>Bilddatei wählen</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>The side it keeps its distance from, also in the other frame size</source>
        <translation>Die Seite, zu der der Abstand bleibt, auch im anderen Format</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>What it hangs on</source>
        <translation>Woran es hängt</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Safe area</source>
        <translation>Sicherer Bereich</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Number of the seat</source>
        <translation>Nummer des Platzes</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>%1 in podium pixels</source>
        <translation>%1 in Podiumspixeln</translation>
    </message>
    <message>
        <source>Hangs on</source>
        <translation>Hängt an</translation>
    </message>
</context>
<context>
    <name>PlaybackPanel</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not echoed</source>
        <translation>ohne Echo</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>started by somebody else</source>
        <translation>von anderen gestartet</translation>
    </message>
    <message>
        <source>sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>endlos</translation>
    </message>
    <message>
        <source>SENT</source>
        <translation>GESENDET</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Zuspieler</translation>
    </message>
    <message>
        <source>Media list</source>
        <translation>Clipliste</translation>
    </message>
    <message>
        <source>No clips yet. Add the address of a WebM, MP4 or MP3 file below.</source>
        <translation>Noch keine Clips. Unten die Adresse einer Datei (WebM, MP4, MP3) hinzufügen.</translation>
    </message>
</context>
<context>
    <name>PointsBox</name>
    <message>
        <source>Podium pixels from the left and from the top; double-click to type</source>
        <translation>Podiumspixel von links und von oben; Doppelklick zum Eintippen</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Add a point behind the chosen one</source>
        <translation>Punkt hinter dem gewählten einfügen</translation>
    </message>
    <message>
        <source>Earlier in the order of the points</source>
        <translation>Weiter vorn in der Reihenfolge der Punkte</translation>
    </message>
    <message>
        <source>Later in the order of the points</source>
        <translation>Weiter hinten in der Reihenfolge der Punkte</translation>
    </message>
    <message>
        <source>Remove the chosen point</source>
        <translation>Gewählten Punkt entfernen</translation>
    </message>
    <message>
        <source>Move point</source>
        <translation>Punkt verschieben</translation>
    </message>
    <message>
        <source>Add point</source>
        <translation>Punkt einfügen</translation>
    </message>
    <message>
        <source>Delete point</source>
        <translation>Punkt löschen</translation>
    </message>
    <message>
        <source>Order points</source>
        <translation>Punkte ordnen</translation>
    </message>
    <message>
        <source>Double-click the polygon on the picture to drag its points.</source>
        <translation>Doppelklick auf das Vieleck im Bild, um seine Punkte zu ziehen.</translation>
    </message>
</context>
<context>
    <name>PointsTable</name>
    <message>
        <source>Numbers of the points</source>
        <translation>Nummern der Punkte</translation>
    </message>
    <message>
        <source>X and Y</source>
        <translation>X und Y</translation>
    </message>
</context>
<context>
    <name>PreviewMonitor</name>
    <message>
        <source>PVW</source>
        <translation>PVW</translation>
    </message>
    <message>
        <source>Preview picture</source>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <source>The preview is being drawn.</source>
        <translation>Die Vorschau wird gezeichnet.</translation>
    </message>
</context>
<context>
    <name>ProgramMonitor</name>
    <message>
        <source>PGM</source>
        <translation>PGM</translation>
    </message>
    <message>
        <source>Program picture</source>
        <translation>Programmbild</translation>
    </message>
    <message>
        <source>This room has ended.</source>
        <translation>Dieser Raum ist beendet.</translation>
    </message>
    <message>
        <source>The room is getting ready.</source>
        <translation>Der Raum wird vorbereitet.</translation>
    </message>
    <message>
        <source>No picture of the program yet.
Seats on air appear here when told.</source>
        <translation>Noch kein Bild vom Programm.
Belegte Plätze erscheinen hier, sobald gemeldet.</translation>
    </message>
    <message>
        <source>No link: this may have changed</source>
        <translation>Keine Verbindung: kann veraltet sein</translation>
    </message>
    <message>
        <source>Picture from before this change</source>
        <translation>Bild von vor dieser Änderung</translation>
    </message>
    <message>
        <source>The rehearsal room is starting.</source>
        <translation>Der Probe-Raum startet.</translation>
    </message>
    <message>
        <source>The rehearsal room stopped.
Start it again in the room panel.</source>
        <translation>Der Probe-Raum ist ausgefallen.
Unter „Raum“ neu starten.</translation>
    </message>
    <message>
        <source>No room is open.
Open one in the room panel.</source>
        <translation>Kein Raum offen.
Unter „Raum“ einen öffnen.</translation>
    </message>
    <message>
        <source>NO LINK</source>
        <translation>KEINE VERBINDUNG</translation>
    </message>
    <message>
        <source>SENT</source>
        <translation>GESENDET</translation>
    </message>
    <message>
        <source>ACCEPTED</source>
        <translation>ANGENOMMEN</translation>
    </message>
    <message>
        <source>NOT ECHOED</source>
        <translation>OHNE ECHO</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>bestätigt %1</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>Zu sehen: %1</translation>
    </message>
</context>
<context>
    <name>QuestionSheet</name>
    <message>
        <source>End the meeting for everybody?</source>
        <translation>Die Sitzung für alle beenden?</translation>
    </message>
    <message>
        <source>&amp;End for all</source>
        <translation>Für alle &amp;beenden</translation>
    </message>
    <message>
        <source>Lock the room?</source>
        <translation>Den Raum sperren?</translation>
    </message>
    <message>
        <source>Nobody new can come in any more, for as long as this meeting lasts. A lock cannot be undone.</source>
        <translation>Niemand kommt mehr herein, solange diese Sitzung dauert. Eine Sperre lässt sich nicht aufheben.</translation>
    </message>
    <message>
        <source>&amp;Lock the room</source>
        <translation>Raum &amp;sperren</translation>
    </message>
    <message>
        <source>Quit now?</source>
        <translation>Jetzt beenden?</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Leave this room for another one?</source>
        <translation>Diesen Raum für einen anderen verlassen?</translation>
    </message>
    <message>
        <source>&amp;Leave this room</source>
        <translation>Raum &amp;verlassen</translation>
    </message>
    <message>
        <source>Everybody in the room</source>
        <translation>Wer im Raum ist</translation>
    </message>
    <message>
        <source>{who} is disconnected, the recording ends, and the room cannot be opened again with these links.</source>
        <translation>{who}, wird getrennt, die Aufnahme endet, und mit diesen Links lässt sich der Raum nicht mehr öffnen.</translation>
    </message>
    <message>
        <source>{who} is disconnected, and the room cannot be opened again with these links.</source>
        <translation>{who}, wird getrennt, und mit diesen Links lässt sich der Raum nicht mehr öffnen.</translation>
    </message>
    <message>
        <source>The rehearsal room ends with it: its recording is finished and kept, a stream stops.</source>
        <translation>Der Probe-Raum endet damit: Seine Aufnahme wird fertiggestellt und behalten, ein Stream stoppt.</translation>
    </message>
    <message>
        <source>The recording goes on in the room without this desk; nobody stops it.</source>
        <translation>Die Aufnahme läuft im Raum ohne dieses Pult weiter; niemand stoppt sie.</translation>
    </message>
    <message>
        <source>The stream goes on in the room without this desk; nobody stops it.</source>
        <translation>Der Stream läuft im Raum ohne dieses Pult weiter; niemand stoppt ihn.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>Nichts ändern (Esc)</translation>
    </message>
    <message>
        <source>Type {word} to allow it</source>
        <translation>Zum Freigeben {word} eintippen</translation>
    </message>
    <message>
        <source>With the mouse, or Alt and the marked letter</source>
        <translation>Mit der Maus, oder Alt und der unterstrichene Buchstabe</translation>
    </message>
    <message>
        <source>Type {word} first</source>
        <translation>Erst {word} eintippen</translation>
    </message>
</context>
<context>
    <name>RecordBox</name>
    <message>
        <source>● Record</source>
        <translation>● Aufnahme</translation>
    </message>
    <message>
        <source>■ Stop</source>
        <translation>■ Stopp</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Open a room first: there is nothing to record.</source>
        <translation>Erst einen Raum öffnen: noch gibt es nichts aufzunehmen.</translation>
    </message>
    <message>
        <source>Recording was switched off when this room was created.</source>
        <translation>Aufnehmen wurde beim Anlegen dieses Raums ausgeschaltet.</translation>
    </message>
    <message>
        <source>Record the program, at once</source>
        <translation>Das Programm aufnehmen, sofort</translation>
    </message>
    <message>
        <source>Press twice, or hold, to stop the recording</source>
        <translation>Zweimal drücken oder halten, um die Aufnahme zu stoppen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Not echoed</source>
        <translation>Ohne Echo</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppt…</translation>
    </message>
    <message>
        <source>Press again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>● REC {time}</source>
        <translation>● REC {time}</translation>
    </message>
</context>
<context>
    <name>RecordingList</name>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Recordings appear here when they are stopped.</source>
        <translation>Hier erscheinen gestoppte Aufnahmen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>There is no recording to open yet.</source>
        <translation>Noch gibt es keine Aufnahme zum Öffnen.</translation>
    </message>
    <message>
        <source>The server is still finishing this recording.</source>
        <translation>Der Server stellt diese Aufnahme noch fertig.</translation>
    </message>
    <message>
        <source>Fetch this recording and open it</source>
        <translation>Diese Aufnahme holen und öffnen</translation>
    </message>
</context>
<context>
    <name>RehearsalForm</name>
    <message>
        <source>Try everything on this computer, without an account</source>
        <translation>Alles auf diesem Rechner ausprobieren, ohne Konto</translation>
    </message>
    <message>
        <source>Start rehearsal</source>
        <translation>Probe starten</translation>
    </message>
    <message>
        <source>A room on this computer with four simulated people. It mixes, records and plays clips like the cloud; nothing leaves this computer.</source>
        <translation>Ein Raum auf diesem Rechner mit vier gespielten Teilnehmern. Er mischt, nimmt auf und spielt Clips wie die Cloud; nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>It is starting…</source>
        <translation>Startet gerade…</translation>
    </message>
    <message>
        <source>Leave the present room and open the rehearsal room</source>
        <translation>Den jetzigen Raum verlassen und den Probe-Raum öffnen</translation>
    </message>
</context>
<context>
    <name>RoomPanel</name>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Pull a guide out of the ruler; push it back to remove it</source>
        <translation>Hilfslinie aus dem Lineal ziehen; zurückschieben entfernt sie</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Lineal</translation>
    </message>
</context>
<context>
    <name>RunningClip</name>
    <message>
        <source>Clip %1</source>
        <translation>Clip %1</translation>
    </message>
    <message>
        <source>Sound only, no seat: %1</source>
        <translation>Nur Ton, kein Platz: %1</translation>
    </message>
    <message>
        <source>Not seen, no seat: %1</source>
        <translation>Unsichtbar, kein Platz: %1</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Both inks are easy to read on both grounds.</source>
        <translation>Beide Schriftfarben sind auf beiden Gründen gut lesbar.</translation>
    </message>
    <message>
        <source>“{ink}” on “{ground}” is hard to read: contrast {contrast} of {least}.</source>
        <translation>„{ink}“ auf „{ground}“ ist schwer lesbar: Kontrast {contrast} von {least}.</translation>
    </message>
    <message>
        <source>How a graphic looks in this theme</source>
        <translation>Wie eine Grafik in diesem Design aussieht</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Part of a name, of a field or of a kind</source>
        <translation>Teil eines Namens, eines Felds oder einer Art</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit this graphic</source>
        <translation>Diese Grafik bearbeiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Make another one of it</source>
        <translation>Noch eine davon machen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Write another name into the list (F2)</source>
        <translation>Einen anderen Namen in die Liste schreiben (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Take in a bundle, a document or an SVG</source>
        <translation>Ein Paket, ein Dokument oder ein SVG übernehmen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write everything selected with its pictures into one file</source>
        <translation>Alles Ausgewählte samt Bildern in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Nothing is called so, nor has such a field.</source>
        <translation>Nichts heißt so, und nichts hat ein solches Feld.</translation>
    </message>
    <message>
        <source>Nothing of your own yet. Open one of these and save it, or begin anew.</source>
        <translation>Noch nichts Eigenes. Eine davon öffnen und speichern, oder neu beginnen.</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Grafiken</translation>
    </message>
    <message>
        <source>Export the graphic</source>
        <translation>Grafik exportieren</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>%1 zurückholen</translation>
    </message>
    <message>
        <source>Import graphics</source>
        <translation>Grafiken importieren</translation>
    </message>
</context>
<context>
    <name>ShelfList</name>
    <message>
        <source>Graphics of the library</source>
        <translation>Grafiken der Bibliothek</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Draft, never saved</source>
        <translation>Entwurf, nie gespeichert</translation>
    </message>
    <message>
        <source>Edited, not saved</source>
        <translation>Bearbeitet, nicht gespeichert</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>Gehört zum Programm</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>StreamBox</name>
    <message>
        <source>Start stream</source>
        <translation>Stream starten</translation>
    </message>
    <message>
        <source>Stop stream</source>
        <translation>Stream stoppen</translation>
    </message>
    <message>
        <source>LIVE {address}</source>
        <translation>LIVE {address}</translation>
    </message>
    <message>
        <source>▾ Stream</source>
        <translation>▾ Stream</translation>
    </message>
    <message>
        <source>▸ Stream</source>
        <translation>▸ Stream</translation>
    </message>
    <message>
        <source>Open a room first: there is nothing to stream.</source>
        <translation>Erst einen Raum öffnen: noch gibt es nichts zu streamen.</translation>
    </message>
    <message>
        <source>Streaming was switched off when this room was created.</source>
        <translation>Streamen wurde beim Anlegen dieses Raums ausgeschaltet.</translation>
    </message>
    <message>
        <source>Type the stream address first.</source>
        <translation>Erst die Stream-Adresse eintippen.</translation>
    </message>
    <message>
        <source>Press twice, or hold, to start the stream</source>
        <translation>Zweimal drücken oder halten, um den Stream zu starten</translation>
    </message>
    <message>
        <source>Press twice, or hold, to stop the stream</source>
        <translation>Zweimal drücken oder halten, um den Stream zu stoppen</translation>
    </message>
    <message>
        <source>Stream address (rtmp://…)</source>
        <translation>Stream-Adresse (rtmp://…)</translation>
    </message>
    <message>
        <source>Where people watch (optional)</source>
        <translation>Wo zugesehen wird (optional)</translation>
    </message>
    <message>
        <source>The RTMP address with its key; kept in memory until you quit</source>
        <translation>Die RTMP-Adresse mit Schlüssel; nur im Speicher, bis zum Beenden</translation>
    </message>
    <message>
        <source>Stream address</source>
        <translation>Stream-Adresse</translation>
    </message>
    <message>
        <source>The page where people watch; the room shows it to everybody</source>
        <translation>Die Seite, auf der zugesehen wird; der Raum zeigt sie allen</translation>
    </message>
    <message>
        <source>Address of the player</source>
        <translation>Adresse des Players</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Press again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Show or fold what a stream needs</source>
        <translation>Was ein Stream braucht, zeigen oder einklappen</translation>
    </message>
    <message>
        <source>The address is kept in memory only, until you quit.</source>
        <translation>Die Adresse bleibt nur im Speicher, bis zum Beenden.</translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>TakeColumn</name>
    <message>
        <source>TAKE</source>
        <translation>TAKE</translation>
    </message>
    <message>
        <source>UPDATE</source>
        <translation>UPDATE</translation>
    </message>
    <message>
        <source>BACK</source>
        <translation>ZURÜCK</translation>
    </message>
    <message>
        <source>Preview to program</source>
        <translation>Vorschau ins Programm</translation>
    </message>
    <message>
        <source>Send all graphics that are on air again, with what was typed since</source>
        <translation>Alle Grafiken auf Sendung neu senden, mit allem seitdem Getippten</translation>
    </message>
    <message>
        <source>The previous program again</source>
        <translation>Wieder das vorige Programm</translation>
    </message>
</context>
<context>
    <name>TemplateChooser</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>Teil eines Namens</translation>
    </message>
    <message>
        <source>No graphic has such a name.</source>
        <translation>Keine Grafik heißt so.</translation>
    </message>
    <message>
        <source>Graphics of the library</source>
        <translation>Grafiken der Bibliothek</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Put it into the keyer of the preview</source>
        <translation>In den Keyer der Vorschau legen</translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>Themes</source>
        <translation>Designs</translation>
    </message>
    <message>
        <source>Bring {name} back</source>
        <translation>{name} zurückholen</translation>
    </message>
    <message>
        <source>The show does not wear it. What is changed is kept at once.</source>
        <translation>Die Sendung trägt es nicht. Änderungen sind sofort gesichert.</translation>
    </message>
    <message>
        <source>Keyers in the preview change at once, on air with TAKE or UPDATE.</source>
        <translation>Keyer der Vorschau ändern sich sofort, auf Sendung mit TAKE oder UPDATE.</translation>
    </message>
    <message>
        <source>Comes with the program. To change it, make a new one from it.</source>
        <translation>Kommt mit dem Programm. Zum Ändern ein neues daraus machen.</translation>
    </message>
    <message>
        <source>Only this show has it. To keep it, make a new one from it.</source>
        <translation>Hat nur diese Sendung. Zum Behalten ein neues daraus machen.</translation>
    </message>
    <message>
        <source>New from this</source>
        <translation>Neu daraus</translation>
    </message>
    <message>
        <source>Make your own from this theme</source>
        <translation>Ein eigenes aus diesem Design machen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Write another name into the list (F2)</source>
        <translation>Einen anderen Namen in die Liste schreiben (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Use in the show</source>
        <translation>In der Sendung nutzen</translation>
    </message>
    <message>
        <source>Dress all keyers in this theme</source>
        <translation>Alle Keyer in dieses Design kleiden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>ThemeForm</name>
    <message>
        <source>Font of headings</source>
        <translation>Schrift der Titel</translation>
    </message>
    <message>
        <source>Font of texts</source>
        <translation>Schrift der Texte</translation>
    </message>
</context>
<context>
    <name>ThemeList</name>
    <message>
        <source>Themes</source>
        <translation>Designs</translation>
    </message>
    <message>
        <source>{kind}; the show wears it</source>
        <translation>{kind}; die Sendung trägt es</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>Kommt mit dem Programm</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Only this show has it</source>
        <translation>Hat nur diese Sendung</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>%1: click here, then draw it on the picture</source>
        <translation>%1: hier klicken, dann im Bild aufziehen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Panels, keys, quit</source>
        <translation>Bedienfelder, Tasten, Beenden</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>PROBE</translation>
    </message>
    <message>
        <source>CLOUD</source>
        <translation>CLOUD</translation>
    </message>
    <message>
        <source>CLEAN</source>
        <translation>CLEAN</translation>
    </message>
    <message>
        <source>REC</source>
        <translation>REC</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>No room open</source>
        <translation>Kein Raum offen</translation>
    </message>
    <message>
        <source>The rehearsal room is starting</source>
        <translation>Der Probe-Raum startet</translation>
    </message>
    <message>
        <source>Open a room in the room panel</source>
        <translation>Unter „Raum“ einen Raum öffnen</translation>
    </message>
    <message>
        <source>The rehearsal room stopped</source>
        <translation>Der Proberaum ist ausgefallen</translation>
    </message>
    <message>
        <source>This room has ended</source>
        <translation>Dieser Raum ist beendet</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>echo %1</source>
        <translation>Echo %1</translation>
    </message>
    <message>
        <source>Link live</source>
        <translation>Verbindung steht</translation>
    </message>
    <message>
        <source>Link connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Link silent</source>
        <translation>Verbindung stumm</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>All graphics in front of the people off, at once (%1 from anywhere)</source>
        <translation>Alle Grafiken vor den Personen weg, sofort (%1 von überall)</translation>
    </message>
    <message>
        <source>How long the recording runs</source>
        <translation>Wie lange die Aufnahme läuft</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
</context>
<context>
    <name>WarningsBox</name>
    <message>
        <source>Start it again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Start the rehearsal room again; your preview is kept</source>
        <translation>Den Probe-Raum neu starten; die Vorschau bleibt</translation>
    </message>
    <message>
        <source>The rehearsal room stopped by itself.</source>
        <translation>Der Probe-Raum ist ausgefallen.</translation>
    </message>
    <message>
        <source>Layouts, graphics and clips may stay unseen: this room passes small meetings on without mixing them (SFU mode {mode}). A room made with this desk always mixes.</source>
        <translation>Layouts, Grafiken und Clips bleiben vielleicht unsichtbar: Dieser Raum reicht kleine Sitzungen ungemischt weiter (SFU-Modus {mode}). Ein an diesem Pult angelegter Raum mischt immer.</translation>
    </message>
    <message>
        <source>Opened without the API key. The desk hears what this one user is told and asks again by itself every few seconds. Not to be had: who is there, the room&apos;s own observer, and the lists of earlier recordings and snapshots.</source>
        <translation>Ohne API-Schlüssel geöffnet. Das Pult hört, was dieser eine Teilnehmer erfährt, und fragt alle paar Sekunden selbst nach. Es fehlen: wer da ist, der Beobachter des Raums, die Listen früherer Aufnahmen und Standbilder.</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Lock panels</source>
        <translation>Bedienfelder festhalten</translation>
    </message>
    <message>
        <source>Factory arrangement</source>
        <translation>Anordnung ab Werk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Foreground files</source>
        <translation>Vordergrund-Dateien</translation>
    </message>
    <message>
        <source>Interlaced</source>
        <translation>Interlaced</translation>
    </message>
    <message>
        <source>What the service asks for; the largest files</source>
        <translation>Wie der Dienst es wünscht; die größten Dateien</translation>
    </message>
    <message>
        <source>Smaller files</source>
        <translation>Kleinere Dateien</translation>
    </message>
    <message>
        <source>Not interlaced: a third smaller, every colour as it is</source>
        <translation>Ohne Interlacing: ein Drittel kleiner, alle Farben unverändert</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>256 colours: a third of the size, for slow uplinks, not for photos</source>
        <translation>256 Farben: ein Drittel der Größe, für langsame Leitungen, nicht für Fotos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>WorkProgress</name>
    <message>
        <source>How far the export is</source>
        <translation>Wie weit der Export ist</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>What is written so far stays</source>
        <translation>Was bisher geschrieben ist, bleibt</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Was nicht stimmte</translation>
    </message>
    <message>
        <source>Stopped at {done} of {total}: {title}</source>
        <translation>Gestoppt bei {done} von {total}: {title}</translation>
    </message>
    <message>
        <source>{done} of {total}: {title}</source>
        <translation>{done} von {total}: {title}</translation>
    </message>
    <message>
        <source>Done, look at the list: {title}</source>
        <translation>Fertig, siehe Liste: {title}</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>Fertig: {title}</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Pages under the monitors</source>
        <translation>Seiten unter den Monitoren</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>The key is kept in the keyring of your system.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>There is no keyring here: the key is kept until you quit.</source>
        <translation>Kein Schlüsselbund da: Der Schlüssel bleibt bis zum Beenden.</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>The desk with its monitors</source>
        <translation>Das Pult mit seinen Monitoren</translation>
    </message>
    <message>
        <source>Draw graphics and keep them</source>
        <translation>Grafiken zeichnen und aufheben</translation>
    </message>
</context>
<context>
    <name>begun</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>First item
Second item</source>
        <translation>Erste Meldung
Zweite Meldung</translation>
    </message>
    <message>
        <source>HOME</source>
        <translation>HEIM</translation>
    </message>
    <message>
        <source>AWAY</source>
        <translation>GAST</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>TAKE would change nothing</source>
        <translation>TAKE würde nichts ändern</translation>
    </message>
    <message>
        <source>nobody is seated: an empty picture</source>
        <translation>niemand hat einen Platz: ein leeres Bild</translation>
    </message>
    <message>
        <source>TAKE would send this look again</source>
        <translation>TAKE würde diesen Look neu senden</translation>
    </message>
    <message>
        <source>layout %1</source>
        <translation>Layout %1</translation>
    </message>
    <message>
        <source>fills empty seats</source>
        <translation>füllt freie Plätze</translation>
    </message>
    <message>
        <source>fills no empty seats</source>
        <translation>füllt keine freien Plätze</translation>
    </message>
    <message>
        <source>by voice</source>
        <translation>nach Stimme</translation>
    </message>
    <message>
        <source>not by voice</source>
        <translation>nicht nach Stimme</translation>
    </message>
    <message>
        <source>names on</source>
        <translation>Namen an</translation>
    </message>
    <message>
        <source>names off</source>
        <translation>Namen aus</translation>
    </message>
    <message>
        <source>%1 people leave the picture</source>
        <translation>%1 Leute verlassen das Bild</translation>
    </message>
    <message>
        <source>%1 leaves the picture</source>
        <translation>%1 verlässt das Bild</translation>
    </message>
    <message>
        <source>%1 to seat %2</source>
        <translation>%1 auf Platz %2</translation>
    </message>
    <message>
        <source>%1 leaves seat %2</source>
        <translation>%1 verlässt Platz %2</translation>
    </message>
    <message>
        <source>%1 from seat %2 to %3</source>
        <translation>%1 von Platz %2 auf %3</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 ein</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 aus</translation>
    </message>
    <message>
        <source>%1 in front of people</source>
        <translation>%1 vor die Personen</translation>
    </message>
    <message>
        <source>%1 behind people</source>
        <translation>%1 hinter die Personen</translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Linke Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align centres across</source>
        <translation>Mitten waagrecht ausrichten</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Rechte Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>Obere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align centres down</source>
        <translation>Mitten senkrecht ausrichten</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>Untere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation>Gleiche Abstände waagrecht</translation>
    </message>
    <message>
        <source>Equal gaps down</source>
        <translation>Gleiche Abstände senkrecht</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>Ganz nach vorne</translation>
    </message>
    <message>
        <source>To the back</source>
        <translation>Ganz nach hinten</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>One to the front</source>
        <translation>Eins nach vorne</translation>
    </message>
    <message>
        <source>One to the back</source>
        <translation>Eins nach hinten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something did not work.</source>
        <translation>Etwas hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Try again. If it keeps failing, look at the log.</source>
        <translation>Noch einmal versuchen. Klappt es weiter nicht: ins Protokoll sehen.</translation>
    </message>
    <message>
        <source>The room&apos;s server did not do what was asked.</source>
        <translation>Der Server des Raums hat den Auftrag nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The server does not accept this key.</source>
        <translation>Der Server nimmt diesen Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Paste the API key again, without spaces, in the room panel.</source>
        <translation>Schlüssel noch einmal einfügen, ohne Leerzeichen, unter „Raum“.</translation>
    </message>
    <message>
        <source>There is no API key for this server yet.</source>
        <translation>Für diesen Server gibt es noch keinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Paste the API key in the room panel, or open the room with a link.</source>
        <translation>API-Schlüssel unter „Raum“ einfügen oder den Raum mit einem Link öffnen.</translation>
    </message>
    <message>
        <source>The room does not know what was asked for.</source>
        <translation>Der Raum kennt das Gewünschte nicht.</translation>
    </message>
    <message>
        <source>It may already be gone. Look at the lists, they show what is there now.</source>
        <translation>Vielleicht ist es schon weg. In den Listen steht, was jetzt da ist.</translation>
    </message>
    <message>
        <source>There is no such room, access key or guest link.</source>
        <translation>Diesen Raum, Zugangsschlüssel oder Gast-Link gibt es nicht.</translation>
    </message>
    <message>
        <source>Check what you pasted, or create a new room.</source>
        <translation>Eingefügtes prüfen oder einen neuen Raum anlegen.</translation>
    </message>
    <message>
        <source>This room has ended.</source>
        <translation>Dieser Raum ist beendet.</translation>
    </message>
    <message>
        <source>Open a room again in the room panel. Your preview is kept.</source>
        <translation>Unter „Raum“ wieder einen Raum öffnen. Die Vorschau bleibt.</translation>
    </message>
    <message>
        <source>This room is locked, nobody new can come in.</source>
        <translation>Dieser Raum ist gesperrt, niemand kommt mehr herein.</translation>
    </message>
    <message>
        <source>Ask the host for a new room. A lock cannot be undone.</source>
        <translation>Gastgeber um einen neuen Raum bitten. Eine Sperre lässt sich nicht aufheben.</translation>
    </message>
    <message>
        <source>This feature is switched off for this room.</source>
        <translation>Diese Funktion ist in diesem Raum ausgeschaltet.</translation>
    </message>
    <message>
        <source>Create a new room with the feature switched on.</source>
        <translation>Einen neuen Raum mit dieser Funktion anlegen.</translation>
    </message>
    <message>
        <source>The room refused this.</source>
        <translation>Der Raum hat das abgelehnt.</translation>
    </message>
    <message>
        <source>Change what you sent and try again. On air nothing has changed.</source>
        <translation>Ändern und noch einmal senden. On air ist alles wie zuvor.</translation>
    </message>
    <message>
        <source>The same thing is already running in the room.</source>
        <translation>Das läuft im Raum schon.</translation>
    </message>
    <message>
        <source>Stop it first, or wait until it ends.</source>
        <translation>Erst stoppen oder das Ende abwarten.</translation>
    </message>
    <message>
        <source>The room cannot do this right now.</source>
        <translation>Der Raum kann das gerade nicht.</translation>
    </message>
    <message>
        <source>Wait until the room is ready, and look whether it is already running.</source>
        <translation>Warten, bis der Raum bereit ist, und nachsehen, ob es schon läuft.</translation>
    </message>
    <message>
        <source>The server has trouble of its own.</source>
        <translation>Der Server hat selbst ein Problem.</translation>
    </message>
    <message>
        <source>Try again in a moment. The desk keeps what you prepared.</source>
        <translation>Gleich noch einmal versuchen. Das Vorbereitete bleibt im Pult.</translation>
    </message>
    <message>
        <source>The server cannot be reached, nothing was sent.</source>
        <translation>Der Server ist nicht erreichbar, nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Check the network and the server address, then try again.</source>
        <translation>Netz und Serveradresse prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Sent, answer lost.</source>
        <translation>Gesendet, Antwort verloren.</translation>
    </message>
    <message>
        <source>It may have worked. Look at the program before you send it again.</source>
        <translation>Vielleicht hat es geklappt. Erst ins Programm sehen, dann neu senden.</translation>
    </message>
    <message>
        <source>This picture cannot be put on air.</source>
        <translation>Dieses Bild kann nicht on air gehen.</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG or WebP picture that fits the room&apos;s frame.</source>
        <translation>Ein Bild (PNG, JPEG, WebP) wählen, das in das Raumbild passt.</translation>
    </message>
    <message>
        <source>This file is no picture that can be read.</source>
        <translation>Diese Datei ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>Open it in a picture program and save it again as PNG, JPEG or WebP.</source>
        <translation>In einem Bildprogramm öffnen und neu als PNG, JPEG oder WebP sichern.</translation>
    </message>
    <message>
        <source>This picture file is too heavy.</source>
        <translation>Diese Bilddatei ist zu schwer.</translation>
    </message>
    <message>
        <source>Save it as JPEG or WebP, or scale it down.</source>
        <translation>Als JPEG oder WebP sichern oder verkleinern.</translation>
    </message>
    <message>
        <source>This picture has too many pixels.</source>
        <translation>Dieses Bild hat zu viele Pixel.</translation>
    </message>
    <message>
        <source>Scale it down to the size of the room&apos;s frame.</source>
        <translation>Auf die Größe des Raumbilds verkleinern.</translation>
    </message>
    <message>
        <source>This picture is larger than the room&apos;s frame.</source>
        <translation>Dieses Bild ist größer als das Raumbild.</translation>
    </message>
    <message>
        <source>Scale it down, or use it as background, which is fitted by the room.</source>
        <translation>Verkleinern oder als Hintergrund nehmen: den passt der Raum ein.</translation>
    </message>
    <message>
        <source>Some writing systems cannot be drawn on this computer.</source>
        <translation>Manche Schriften lassen sich auf diesem Rechner nicht zeichnen.</translation>
    </message>
    <message>
        <source>Install the missing library, then start the desk again.</source>
        <translation>Die fehlende Bibliothek installieren, dann das Pult neu starten.</translation>
    </message>
    <message>
        <source>A graphic is not complete.</source>
        <translation>Eine Grafik ist nicht vollständig.</translation>
    </message>
    <message>
        <source>It goes on air without the missing part. Change its text or its picture.</source>
        <translation>Geht ohne das fehlende Teil on air. Text oder Bild ändern.</translation>
    </message>
    <message>
        <source>This clip cannot be played.</source>
        <translation>Dieser Clip lässt sich nicht abspielen.</translation>
    </message>
    <message>
        <source>Use a WebM, MP4 or MP3 address that opens without a login.</source>
        <translation>Eine Adresse (WebM, MP4, MP3) nehmen, die sich ohne Anmeldung öffnet.</translation>
    </message>
    <message>
        <source>The rehearsal room stopped by itself.</source>
        <translation>Der Probe-Raum ist ausgefallen.</translation>
    </message>
    <message>
        <source>Start it again in the room panel. Your preview and finished recordings are kept.</source>
        <translation>Unter „Raum“ neu starten. Vorschau und fertige Aufnahmen bleiben.</translation>
    </message>
    <message>
        <source>The rehearsal room could not be started.</source>
        <translation>Der Probe-Raum ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Close other copies of the program and start it again in the room panel.</source>
        <translation>Andere Fenster des Programms schließen und unter „Raum“ neu starten.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Eine Datei ließ sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the folder, then try again.</source>
        <translation>Freien Platz und Rechte des Ordners prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The settings could not be read and were kept aside.</source>
        <translation>Die Einstellungen waren nicht lesbar und wurden beiseitegelegt.</translation>
    </message>
    <message>
        <source>The desk starts as new. Send the file that was kept to support.</source>
        <translation>Das Pult startet wie neu. Die beiseitegelegte Datei an den Support schicken.</translation>
    </message>
    <message>
        <source>Not all keyers of the last show could be read.</source>
        <translation>Nicht alle Keyer der letzten Sendung ließen sich lesen.</translation>
    </message>
    <message>
        <source>Load their templates again, or send the file that was kept aside to support.</source>
        <translation>Vorlagen neu laden oder die beiseitegelegte Datei an den Support schicken.</translation>
    </message>
    <message>
        <source>No room is open.</source>
        <translation>Kein Raum ist offen.</translation>
    </message>
    <message>
        <source>Open a room in the room panel first.</source>
        <translation>Erst unter „Raum“ einen Raum öffnen.</translation>
    </message>
    <message>
        <source>This needs the API key.</source>
        <translation>Das braucht den API-Schlüssel.</translation>
    </message>
    <message>
        <source>Open the room with the API key to do this.</source>
        <translation>Dafür den Raum mit dem API-Schlüssel öffnen.</translation>
    </message>
    <message>
        <source>This is no access key and no link of a room.</source>
        <translation>Das ist weder ein Zugangsschlüssel noch ein Link zu einem Raum.</translation>
    </message>
    <message>
        <source>Paste the guest link, the GUI link or the 24 letters of the access key.</source>
        <translation>Gast-Link, GUI-Link oder die 24 Zeichen des Zugangsschlüssels einfügen.</translation>
    </message>
    <message>
        <source>This graphic cannot be read.</source>
        <translation>Diese Grafik ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Take another copy of it, or correct what is named.</source>
        <translation>Eine andere Kopie nehmen oder das Genannte berichtigen.</translation>
    </message>
    <message>
        <source>This graphic was made with a newer version of the program.</source>
        <translation>Diese Grafik stammt aus einer neueren Version des Programms.</translation>
    </message>
    <message>
        <source>Update the program, then open the graphic again.</source>
        <translation>Das Programm aktualisieren, dann die Grafik wieder öffnen.</translation>
    </message>
    <message>
        <source>The program&apos;s fonts are missing.</source>
        <translation>Die Schriften des Programms fehlen.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Das Programm neu installieren.</translation>
    </message>
    <message>
        <source>Something failed unexpectedly.</source>
        <translation>Etwas ist unerwartet fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, send the log of your profile to support.</source>
        <translation>Noch einmal versuchen. Kommt es wieder, das Protokoll dem Support senden.</translation>
    </message>
    <message>
        <source>This graphic is not in the library any more.</source>
        <translation>Diese Grafik ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>Look at the list of the library, it shows what is there now.</source>
        <translation>Die Liste der Bibliothek zeigt, was jetzt da ist.</translation>
    </message>
    <message>
        <source>The graphics that come with the program cannot be changed.</source>
        <translation>Die mitgelieferten Grafiken lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>Duplicate it, then change the copy.</source>
        <translation>Duplizieren und die Kopie ändern.</translation>
    </message>
    <message>
        <source>A graphic of the library could not be read and was kept aside.</source>
        <translation>Eine Grafik der Bibliothek war nicht lesbar und wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>The others are not touched. Import another copy of it, or send the file to support.</source>
        <translation>Andere sind unberührt. Neue Kopie importieren oder dem Support senden.</translation>
    </message>
    <message>
        <source>This graphic cannot be saved to the library as it is.</source>
        <translation>So kann diese Grafik nicht in die Bibliothek.</translation>
    </message>
    <message>
        <source>Nothing is lost, it is kept as a draft. Correct what is named, then save again.</source>
        <translation>Alles bleibt als Entwurf. Das Genannte berichtigen, dann neu speichern.</translation>
    </message>
    <message>
        <source>There is no such template and no such file.</source>
        <translation>Es gibt weder eine solche Vorlage noch eine solche Datei.</translation>
    </message>
    <message>
        <source>Look at the list of templates, or check the path of the file.</source>
        <translation>Die Liste der Vorlagen oder den Pfad der Datei prüfen.</translation>
    </message>
    <message>
        <source>This bundle cannot be imported.</source>
        <translation>Dieses Paket kann nicht importiert werden.</translation>
    </message>
    <message>
        <source>Export it again where it comes from. The library is not touched.</source>
        <translation>Dort, wo es herkommt, neu exportieren. Die Bibliothek ist unberührt.</translation>
    </message>
    <message>
        <source>This drawing cannot be imported.</source>
        <translation>Diese Zeichnung kann nicht importiert werden.</translation>
    </message>
    <message>
        <source>Save it as plain SVG, with its pictures inside, and import it again.</source>
        <translation>Als einfaches SVG mit eingebetteten Bildern speichern und neu importieren.</translation>
    </message>
    <message>
        <source>Some files could not be imported.</source>
        <translation>Manche Dateien konnten nicht importiert werden.</translation>
    </message>
    <message>
        <source>Rest the pointer on this line to see which and why.</source>
        <translation>Mit dem Zeiger auf dieser Zeile bleiben: welche und warum.</translation>
    </message>
    <message>
        <source>Drawings were imported without what is never run or fetched.</source>
        <translation>Zeichnungen kamen ohne das, was nie ausgeführt oder geholt wird.</translation>
    </message>
    <message>
        <source>Look at them. A missing picture has to be inside the file.</source>
        <translation>Am besten ansehen. Ein fehlendes Bild gehört in die Datei hinein.</translation>
    </message>
    <message>
        <source>This data source cannot be read.</source>
        <translation>Diese Datenquelle kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The rows read last are kept. Look at the file or the address.</source>
        <translation>Die zuletzt gelesenen Zeilen bleiben. Die Datei oder die Adresse prüfen.</translation>
    </message>
    <message>
        <source>No pictures can be made from this list.</source>
        <translation>Aus dieser Liste können keine Bilder gemacht werden.</translation>
    </message>
    <message>
        <source>The first row has to name fields of the graphic, as its form has them.</source>
        <translation>Die erste Zeile muss Felder der Grafik nennen, so wie das Formular sie hat.</translation>
    </message>
    <message>
        <source>A JPEG cannot be transparent.</source>
        <translation>Ein JPEG kann nicht durchsichtig sein.</translation>
    </message>
    <message>
        <source>Export it as PNG or WebP.</source>
        <translation>Als PNG oder WebP exportieren.</translation>
    </message>
    <message>
        <source>This file is no font that can be used.</source>
        <translation>Diese Datei ist keine brauchbare Schrift.</translation>
    </message>
    <message>
        <source>Use a font with the ending .otf or .ttf.</source>
        <translation>Eine Schrift mit der Endung .otf oder .ttf verwenden.</translation>
    </message>
    <message>
        <source>This theme is not there any more.</source>
        <translation>Dieses Design gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Look at the list of themes, it shows what is there now.</source>
        <translation>Die Liste der Designs zeigt, was jetzt da ist.</translation>
    </message>
    <message>
        <source>The themes that come with the program cannot be changed.</source>
        <translation>Die Designs des Programms lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>Make a new one from it, then change that.</source>
        <translation>Ein neues daraus machen und dieses ändern.</translation>
    </message>
    <message>
        <source>A theme could not be read and was kept aside.</source>
        <translation>Ein Design war nicht lesbar und wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>The others are not touched. Import a bundle that has it, or make it again.</source>
        <translation>Die anderen bleiben. Ein Paket damit importieren oder neu machen.</translation>
    </message>
    <message>
        <source>Themes came with the import.</source>
        <translation>Mit dem Import kamen Designs.</translation>
    </message>
    <message>
        <source>Choose one in the list of themes to dress the show in it.</source>
        <translation>In der Liste der Designs eines wählen, damit die Sendung es trägt.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>its border</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>its shadow</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>its outline</source>
        <translation>Kontur</translation>
    </message>
    <message>
        <source>its code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>its conic gradient</source>
        <translation>konischer Verlauf</translation>
    </message>
    <message>
        <source>its shape with different corners</source>
        <translation>Form mit ungleichen Ecken</translation>
    </message>
    <message>
        <source>its shape (no rectangle)</source>
        <translation>Form (kein Rechteck)</translation>
    </message>
    <message>
        <source>its text in several fonts</source>
        <translation>Text in mehreren Schriften</translation>
    </message>
    <message>
        <source>its text with letter spacing</source>
        <translation>gesperrter Text</translation>
    </message>
    <message>
        <source>its text with a gradient</source>
        <translation>Text mit Verlauf</translation>
    </message>
    <message>
        <source>all of it (blurred)</source>
        <translation>alles (weichgezeichnet)</translation>
    </message>
    <message>
        <source>all of it (not opaque)</source>
        <translation>alles (nicht deckend)</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1: %2 became a picture in the SVG.</source>
        <translation>%1: %2 wurde in der SVG-Datei zum Bild.</translation>
    </message>
    <message>
        <source>No font has the characters %1.</source>
        <translation>Keine Schrift hat die Zeichen %1.</translation>
    </message>
    <message>
        <source>The picture %1 is missing.</source>
        <translation>Das Bild %1 fehlt.</translation>
    </message>
    <message>
        <source>%1 is longer than %2 characters.</source>
        <translation>%1 ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>%1 of %2 files were imported.</source>
        <translation>%1 von %2 Dateien wurden importiert.</translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation>Die Datei ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>It is no bundle, or it is damaged or cut off.</source>
        <translation>Kein Paket, oder es ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>It lacks the file %1.</source>
        <translation>Die Datei %1 fehlt darin.</translation>
    </message>
    <message>
        <source>The file %1 is larger than it says.</source>
        <translation>Die Datei %1 ist größer als angegeben.</translation>
    </message>
    <message>
        <source>It has more than %1 files.</source>
        <translation>Die Datei enthält mehr als %1 Dateien.</translation>
    </message>
    <message>
        <source>It has two files named %1.</source>
        <translation>Die Datei enthält zwei Dateien namens %1.</translation>
    </message>
    <message>
        <source>It unpacks to more than %1 MB.</source>
        <translation>Entpackt sind es mehr als %1 MB.</translation>
    </message>
    <message>
        <source>Files in it overlap.</source>
        <translation>Dateien darin überlappen sich.</translation>
    </message>
    <message>
        <source>The name %1 leads out of the bundle.</source>
        <translation>Der Name %1 führt aus dem Paket hinaus.</translation>
    </message>
    <message>
        <source>The file %1 is a link.</source>
        <translation>Die Datei %1 ist eine Verknüpfung.</translation>
    </message>
    <message>
        <source>The file %1 is locked with a password.</source>
        <translation>Die Datei %1 ist mit einem Passwort gesperrt.</translation>
    </message>
    <message>
        <source>The file %1 is packed in a way that is not read.</source>
        <translation>Die Datei %1 ist auf eine Art gepackt, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2 MB.</source>
        <translation>Die Datei %1 ist größer als %2 MB.</translation>
    </message>
    <message>
        <source>The file %1 would unpack to far more than it is.</source>
        <translation>Die Datei %1 wäre entpackt weit größer, als sie ist.</translation>
    </message>
    <message>
        <source>The file %1 is no JSON.</source>
        <translation>Die Datei %1 ist kein JSON.</translation>
    </message>
    <message>
        <source>Its list of contents cannot be read.</source>
        <translation>Das Inhaltsverzeichnis ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is a zip file, but no bundle of this program.</source>
        <translation>Eine Zip-Datei, aber kein Paket dieses Programms.</translation>
    </message>
    <message>
        <source>It does not say which version it is.</source>
        <translation>Die Version fehlt.</translation>
    </message>
    <message>
        <source>It was made with a newer version of the program.</source>
        <translation>Die Datei stammt aus einer neueren Version des Programms.</translation>
    </message>
    <message>
        <source>It is neither JSON nor a bundle.</source>
        <translation>Weder JSON noch ein Paket.</translation>
    </message>
    <message>
        <source>It has too many parts.</source>
        <translation>Die Datei hat zu viele Teile.</translation>
    </message>
    <message>
        <source>It is no readable SVG.</source>
        <translation>Kein lesbares SVG.</translation>
    </message>
    <message>
        <source>It is no SVG.</source>
        <translation>Kein SVG.</translation>
    </message>
    <message>
        <source>It declares entities, which are not read.</source>
        <translation>Die Datei erklärt Entitäten, die nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It refers to a file outside.</source>
        <translation>Die Datei verweist auf eine Datei außerhalb.</translation>
    </message>
    <message>
        <source>Parts of it use each other in a ring.</source>
        <translation>Teile darin verwenden einander im Kreis.</translation>
    </message>
    <message>
        <source>It does not say how large it is.</source>
        <translation>Die Angabe der Größe fehlt.</translation>
    </message>
    <message>
        <source>It cannot be drawn.</source>
        <translation>Die Zeichnung lässt sich nicht darstellen.</translation>
    </message>
    <message>
        <source>The text %1 is turned or stretched.</source>
        <translation>Der Text %1 ist gedreht oder gestreckt.</translation>
    </message>
    <message>
        <source>The text %1 follows a path.</source>
        <translation>Der Text %1 folgt einem Pfad.</translation>
    </message>
    <message>
        <source>It had scripts.</source>
        <translation>Skripte darin fehlen.</translation>
    </message>
    <message>
        <source>It had web pages inside.</source>
        <translation>Webseiten darin fehlen.</translation>
    </message>
    <message>
        <source>It referred to files outside.</source>
        <translation>Verweise auf Dateien außerhalb fehlen.</translation>
    </message>
    <message>
        <source>It has more than %1 rows.</source>
        <translation>Das hat mehr als %1 Zeilen.</translation>
    </message>
    <message>
        <source>It has more than %1 columns.</source>
        <translation>Das hat mehr als %1 Spalten.</translation>
    </message>
    <message>
        <source>Its first row names no columns.</source>
        <translation>Die erste Zeile nennt keine Spalten.</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>Das ist kein Text.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Das ist leer.</translation>
    </message>
    <message>
        <source>It is not CSV.</source>
        <translation>Das ist kein CSV.</translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <source>It has no list of rows.</source>
        <translation>Das hat keine Liste von Zeilen.</translation>
    </message>
    <message>
        <source>It is being written.</source>
        <translation>Das wird gerade geschrieben.</translation>
    </message>
    <message>
        <source>It is no readable XML.</source>
        <translation>Das ist kein lesbares XML.</translation>
    </message>
    <message>
        <source>It has an encoding nobody knows.</source>
        <translation>Das hat eine unbekannte Kodierung.</translation>
    </message>
    <message>
        <source>It is XML, but neither RSS nor Atom.</source>
        <translation>Das ist XML, aber weder RSS noch Atom.</translation>
    </message>
    <message>
        <source>It is nested too deep.</source>
        <translation>Das ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>It is a web page. Is the link public?</source>
        <translation>Das ist eine Webseite. Ist der Link öffentlich?</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>Der Server antwortete %1.</translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation>Die Datei ist weg.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>Die Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The server sends from one address to the next.</source>
        <translation>Der Server leitet von Adresse zu Adresse.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
</context>
<context>
    <name>fates</name>
    <message>
        <source>sent, waiting for the room</source>
        <translation>gesendet, wartet auf den Raum</translation>
    </message>
    <message>
        <source>accepted, waiting for the echo</source>
        <translation>angenommen, wartet auf das Echo</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>accepted, not echoed by this server</source>
        <translation>angenommen, dieser Server gibt kein Echo</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>foreground</name>
    <message>
        <source>Upload lost: the next action sends it again</source>
        <translation>Upload verloren: die nächste Aktion sendet neu</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>front %1 + behind %2 → 2</source>
        <translation>vorn %1 + hinten %2 → 2</translation>
    </message>
    <message>
        <source>background %1 → 1</source>
        <translation>Hintergrund %1 → 1</translation>
    </message>
    <message>
        <source>No foreground on air</source>
        <translation>Kein Vordergrund auf Sendung</translation>
    </message>
    <message>
        <source>The foreground shows something else than keyers</source>
        <translation>Der Vordergrund zeigt anderes als Keyer</translation>
    </message>
    <message>
        <source>foreground %1 → 1</source>
        <translation>Vordergrund %1 → 1</translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>bestätigt %1</translation>
    </message>
    <message>
        <source>accepted, not echoed</source>
        <translation>angenommen, ohne Echo</translation>
    </message>
    <message>
        <source>waiting for the echo</source>
        <translation>wartet auf das Echo</translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>Words; {{field}} is filled in</source>
        <translation>Text; {{field}} wird ausgefüllt</translation>
    </message>
    <message>
        <source>When it is too long</source>
        <translation>Wenn er zu lang ist</translation>
    </message>
    <message>
        <source>Smallest size</source>
        <translation>Kleinste Größe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>In its height</source>
        <translation>In der Höhe</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Plate behind it</source>
        <translation>Fläche dahinter</translation>
    </message>
    <message>
        <source>Fill of the plate</source>
        <translation>Füllung der Fläche</translation>
    </message>
    <message>
        <source>Padding (1 or 4)</source>
        <translation>Rand (1 oder 4)</translation>
    </message>
    <message>
        <source>Corner radius</source>
        <translation>Eckenradius</translation>
    </message>
    <message>
        <source>As large as the text may be</source>
        <translation>So groß wie der Text sein darf</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <translation>Sperrung</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Figures of one width</source>
        <translation>Ziffern gleich breit</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>Outline width</source>
        <translation>Breite des Umrisses</translation>
    </message>
    <message>
        <source>Outline colour</source>
        <translation>Farbe des Umrisses</translation>
    </message>
    <message>
        <source>Shadow of the letters</source>
        <translation>Schatten der Buchstaben</translation>
    </message>
    <message>
        <source>Lettering</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>A long text shrinks no further; auto is half its size</source>
        <translation>Weiter schrumpft ein langer Text nicht; auto ist die halbe Größe</translation>
    </message>
    <message>
        <source>From line to line, in sizes of the letters</source>
        <translation>Von Zeile zu Zeile, in Schriftgrößen</translation>
    </message>
    <message>
        <source>Round the text, in pixels: one number, or four for top, right, bottom, left</source>
        <translation>Um den Text, in Pixeln: eine Zahl, oder vier für oben, rechts, unten, links</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Corner radii (1 or 4)</source>
        <translation>Eckenradien (1 oder 4)</translation>
    </message>
    <message>
        <source>In pixels: one number, or four clockwise from the top left corner</source>
        <translation>In Pixeln: eine Zahl, oder vier im Uhrzeigersinn ab links oben</translation>
    </message>
    <message>
        <source>File, theme:logo or {{field}}</source>
        <translation>Datei, theme:logo oder {{field}}</translation>
    </message>
    <message>
        <source>In its box</source>
        <translation>In der Fläche</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Einfärben</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Dicke</translation>
    </message>
    <message>
        <source>Rising</source>
        <translation>Steigend</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Address or text; {{field}} is filled in</source>
        <translation>Adresse oder Text; {{field}} wird ausgefüllt</translation>
    </message>
    <message>
        <source>Quiet zone</source>
        <translation>Ruhezone</translation>
    </message>
    <message>
        <source>How wide the free edge is, in modules of the code; phones want four</source>
        <translation>Breite des freien Rands, in Modulen des Codes; Telefone brauchen vier</translation>
    </message>
    <message>
        <source>Dark colour</source>
        <translation>Dunkle Farbe</translation>
    </message>
    <message>
        <source>Light colour</source>
        <translation>Helle Farbe</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Format, as %H:%M:%S</source>
        <translation>Format wie %H:%M:%S</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>To a time, as 20:15</source>
        <translation>Bis Uhrzeit, wie 20:15</translation>
    </message>
    <message>
        <source>Or for, as 5:00</source>
        <translation>Oder für, wie 5:00</translation>
    </message>
    <message>
        <source>At zero it says</source>
        <translation>Bei null sagt er</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Countdown</translation>
    </message>
    <message>
        <source>Starts at, as 5:00</source>
        <translation>Beginnt bei, wie 5:00</translation>
    </message>
    <message>
        <source>Stops at</source>
        <translation>Endet bei</translation>
    </message>
    <message>
        <source>Count-up</source>
        <translation>Stoppuhr</translation>
    </message>
    <message>
        <source>One item on each line</source>
        <translation>Je Zeile eine Meldung</translation>
    </message>
    <message>
        <source>Time per page</source>
        <translation>Zeit je Seite</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Laufzeile</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Heim</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Plate of the points</source>
        <translation>Fläche der Punkte</translation>
    </message>
    <message>
        <source>Colour of home</source>
        <translation>Farbe Heim</translation>
    </message>
    <message>
        <source>Colour of away</source>
        <translation>Farbe Gast</translation>
    </message>
    <message>
        <source>Lettering of the names</source>
        <translation>Schrift der Namen</translation>
    </message>
    <message>
        <source>Lettering of the points</source>
        <translation>Schrift der Punkte</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Spielstand</translation>
    </message>
    <message>
        <source>Value, as 0.4 or {{field}}</source>
        <translation>Wert: 0.4, {{field}}</translation>
    </message>
    <message>
        <source>Or fills in, as 5:00</source>
        <translation>Oder füllt in, wie 5:00</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Progress bar</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time zone, as Europe/Vienna</source>
        <translation>Zeitzone wie Europe/Vienna</translation>
    </message>
    <message>
        <source>Whose time it shows; empty is that of this desk</source>
        <translation>Wessen Zeit sie zeigt; leer ist die dieses Pults</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Border width</source>
        <translation>Rahmenbreite</translation>
    </message>
    <message>
        <source>Border colour</source>
        <translation>Rahmenfarbe</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Weichheit</translation>
    </message>
    <message>
        <source>Shadow colour</source>
        <translation>Schattenfarbe</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effekte</translation>
    </message>
    <message>
        <source>Name in the list</source>
        <translation>Name in der Liste</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Only if this field says so</source>
        <translation>Nur wenn dieses Feld es sagt</translation>
    </message>
    <message>
        <source>Name of a field; no, false, 0 and nothing hide the element</source>
        <translation>Name eines Felds; nein, false, 0 und nichts verstecken das Element</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Break into lines</source>
        <translation>Umbrechen</translation>
    </message>
    <message>
        <source>Cut with …</source>
        <translation>Kürzen mit …</translation>
    </message>
    <message>
        <source>Let it reach beyond</source>
        <translation>Überstehen lassen</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Semibold</source>
        <translation>Halbfett</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>Filling</source>
        <translation>Füllend</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take zurück</translation>
    </message>
    <message>
        <source>Clean: all graphics in front off</source>
        <translation>Clean: alle Grafiken vorn weg</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Standbild</translation>
    </message>
    <message>
        <source>Clip: play or stop</source>
        <translation>Clip: abspielen oder stoppen</translation>
    </message>
    <message>
        <source>Record or stop: hold the key</source>
        <translation>Aufnehmen oder stoppen: Taste halten</translation>
    </message>
    <message>
        <source>Graphics 1 to %1: on air or off, at once</source>
        <translation>Grafik 1 bis %1: sofort auf Sendung oder weg</translation>
    </message>
    <message>
        <source>Selected graphic off air</source>
        <translation>Gewählte Grafik von Sendung</translation>
    </message>
    <message>
        <source>Selected graphic on air</source>
        <translation>Gewählte Grafik auf Sendung</translation>
    </message>
    <message>
        <source>Selected graphic: cue, or not</source>
        <translation>Gewählte Grafik: vormerken oder nicht</translation>
    </message>
    <message>
        <source>Run everything that is cued</source>
        <translation>Alles Vorgemerkte ausführen</translation>
    </message>
    <message>
        <source>Graphics 1 to %1: in or out of the preview</source>
        <translation>Grafik 1 bis %1: in der Vorschau ein oder aus</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Vieleck</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Countdown</translation>
    </message>
    <message>
        <source>Count-up</source>
        <translation>Stoppuhr</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Laufzeile</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Spielstand</translation>
    </message>
    <message>
        <source>Progress bar</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>layouts</name>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Eins</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Zwei</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>Vier</translation>
    </message>
    <message>
        <source>Six</source>
        <translation>Sechs</translation>
    </message>
    <message>
        <source>Nine</source>
        <translation>Neun</translation>
    </message>
    <message>
        <source>Big + 3 above</source>
        <translation>Groß + 3 oben</translation>
    </message>
    <message>
        <source>Big + 6 below</source>
        <translation>Groß + 6 unten</translation>
    </message>
    <message>
        <source>Two + 6 below</source>
        <translation>Zwei + 6 unten</translation>
    </message>
    <message>
        <source>Big + 9 around</source>
        <translation>Groß + 9 außen</translation>
    </message>
    <message>
        <source>Two + 7 beside</source>
        <translation>Zwei + 7 daneben</translation>
    </message>
    <message>
        <source>Own layout</source>
        <translation>Eigenes Layout</translation>
    </message>
</context>
<context>
    <name>lint</name>
    <message>
        <source>{element} is only {0} px high; from {1} px on it can be read.</source>
        <translation>{element} ist nur {0} px hoch; lesbar ist es ab {1} px.</translation>
    </message>
    <message>
        <source>{element} is {0} px outside the safe area.</source>
        <translation>{element} ragt {0} px aus dem sicheren Bereich.</translation>
    </message>
    <message>
        <source>{element} covers the face in seat {0}.</source>
        <translation>{element} verdeckt das Gesicht auf Platz {0}.</translation>
    </message>
    <message>
        <source>{element} overlaps keyer {0}.</source>
        <translation>{element} liegt über Keyer {0}.</translation>
    </message>
    <message>
        <source>{element} has characters that no font here can draw: {text}</source>
        <translation>{element} hat Zeichen, die hier keine Schrift kennt: {text}</translation>
    </message>
    <message>
        <source>Seat {0} is {1} px wide; names are shortened below {2} px.</source>
        <translation>Platz {0} ist {1} px breit; unter {2} px werden Namen gekürzt.</translation>
    </message>
    <message>
        <source>The layer has {0}, more than the {1} it should.</source>
        <translation>Die Ebene hat {0}, mehr als die vorgesehenen {1}.</translation>
    </message>
    <message>
        <source>The font {text} of {element} is missing; Inter is used.</source>
        <translation>Die Schrift {text} von {element} fehlt; Inter wird verwendet.</translation>
    </message>
    <message>
        <source>The picture {text} of {element} is missing.</source>
        <translation>Das Bild {text} von {element} fehlt.</translation>
    </message>
    <message>
        <source>{element}: no field for {text}.</source>
        <translation>{element}: kein Feld für {text}.</translation>
    </message>
    <message>
        <source>{element}: the theme has no logo.</source>
        <translation>{element}: Das Design hat kein Logo.</translation>
    </message>
    <message>
        <source>{element} is hidden behind people ({0} %).</source>
        <translation>{element} liegt hinter Personen ({0} %).</translation>
    </message>
    <message>
        <source>The graphic</source>
        <translation>Die Grafik</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Graphics off</source>
        <translation>Grafik aus</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Clip stop</source>
        <translation>Clip-Stopp</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Record stop</source>
        <translation>Aufnahme-Stopp</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Standbild</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>Entfernen:</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>End for all</source>
        <translation>Für alle beenden</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Stream stop</source>
        <translation>Stream-Stopp</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Text insert</source>
        <translation>Einblender</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Background off</source>
        <translation>Hintergrund aus</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Accent</source>
        <translation>Akzent</translation>
    </message>
    <message>
        <source>Second accent</source>
        <translation>Zweiter Akzent</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Second ground</source>
        <translation>Zweiter Grund</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Quiet ink</source>
        <translation>Leise Schrift</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>seats</name>
    <message>
        <source>clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>clip, not playing</source>
        <translation>Clip, läuft nicht</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>not in the room</source>
        <translation>nicht im Raum</translation>
    </message>
    <message>
        <source>initials only</source>
        <translation>nur Initialen</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Lower third</source>
        <translation>Bauchbinde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who is speaking</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Role, company or place</source>
        <translation>Rolle, Firma oder Ort</translation>
    </message>
    <message>
        <source>Channel bug</source>
        <translation>Senderlogo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>A short word, it stays on all the time</source>
        <translation>Ein kurzes Wort, es bleibt die ganze Zeit stehen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>What stands above the list</source>
        <translation>Was über der Liste steht</translation>
    </message>
    <message>
        <source>First item</source>
        <translation>Erster Punkt</translation>
    </message>
    <message>
        <source>Left empty, its line is not there</source>
        <translation>Leer: Zeile entfällt</translation>
    </message>
    <message>
        <source>Second item</source>
        <translation>Zweiter Punkt</translation>
    </message>
    <message>
        <source>Third item</source>
        <translation>Dritter Punkt</translation>
    </message>
    <message>
        <source>Fourth item</source>
        <translation>Vierter Punkt</translation>
    </message>
    <message>
        <source>Fifth item</source>
        <translation>Fünfter Punkt</translation>
    </message>
    <message>
        <source>Sixth item</source>
        <translation>Sechster Punkt</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Item 1</source>
        <translation>Punkt 1</translation>
    </message>
    <message>
        <source>Number 1</source>
        <translation>Nummer 1</translation>
    </message>
    <message>
        <source>Item 2</source>
        <translation>Punkt 2</translation>
    </message>
    <message>
        <source>Number 2</source>
        <translation>Nummer 2</translation>
    </message>
    <message>
        <source>Item 3</source>
        <translation>Punkt 3</translation>
    </message>
    <message>
        <source>Number 3</source>
        <translation>Nummer 3</translation>
    </message>
    <message>
        <source>Item 4</source>
        <translation>Punkt 4</translation>
    </message>
    <message>
        <source>Number 4</source>
        <translation>Nummer 4</translation>
    </message>
    <message>
        <source>Item 5</source>
        <translation>Punkt 5</translation>
    </message>
    <message>
        <source>Number 5</source>
        <translation>Nummer 5</translation>
    </message>
    <message>
        <source>Item 6</source>
        <translation>Punkt 6</translation>
    </message>
    <message>
        <source>Number 6</source>
        <translation>Nummer 6</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Comment card</source>
        <translation>Kommentarkarte</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>Wer es geschrieben hat</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>What they wrote</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Scheibe</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Countdown</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What it is until</source>
        <translation>Worauf gewartet wird</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Runs from when it goes on air</source>
        <translation>Läuft ab dem Einblenden</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>A time of day like 20:15, instead of a duration</source>
        <translation>Uhrzeit wie 20:15, statt einer Dauer</translation>
    </message>
    <message>
        <source>At zero</source>
        <translation>Bei null</translation>
    </message>
    <message>
        <source>What stands there at the end</source>
        <translation>Was am Ende da steht</translation>
    </message>
    <message>
        <source>Show the bar</source>
        <translation>Balken zeigen</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Holding screen</source>
        <translation>Pausentafel</translation>
    </message>
    <message>
        <source>What stands there largest</source>
        <translation>Was am größten da steht</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>One or two lines</source>
        <translation>Ein oder zwei Zeilen</translation>
    </message>
    <message>
        <source>Empty: no countdown</source>
        <translation>Leer: kein Countdown</translation>
    </message>
    <message>
        <source>Show the time</source>
        <translation>Uhrzeit zeigen</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>Lower third, light</source>
        <translation>Bauchbinde, hell</translation>
    </message>
    <message>
        <source>Lower third, line</source>
        <translation>Bauchbinde, Linie</translation>
    </message>
    <message>
        <source>Shade</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Spielstand</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Heim</translation>
    </message>
    <message>
        <source>The team on the left</source>
        <translation>Die Mannschaft links</translation>
    </message>
    <message>
        <source>Home score</source>
        <translation>Tore Heim</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Eine ganze Zahl</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>The team on the right</source>
        <translation>Die Mannschaft rechts</translation>
    </message>
    <message>
        <source>Away score</source>
        <translation>Tore Gast</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Half, set or quarter</source>
        <translation>Halbzeit, Satz oder Viertel</translation>
    </message>
    <message>
        <source>Home colour</source>
        <translation>Farbe Heim</translation>
    </message>
    <message>
        <source>The stripe on the left</source>
        <translation>Der Streifen links</translation>
    </message>
    <message>
        <source>Away colour</source>
        <translation>Farbe Gast</translation>
    </message>
    <message>
        <source>The stripe on the right</source>
        <translation>Der Streifen rechts</translation>
    </message>
    <message>
        <source>Names on the seats</source>
        <translation>Namen auf den Plätzen</translation>
    </message>
    <message>
        <source>Seat 1</source>
        <translation>Platz 1</translation>
    </message>
    <message>
        <source>Lies in the corner of the seat</source>
        <translation>Liegt in der Ecke des Platzes</translation>
    </message>
    <message>
        <source>Seat 2</source>
        <translation>Platz 2</translation>
    </message>
    <message>
        <source>Seat 3</source>
        <translation>Platz 3</translation>
    </message>
    <message>
        <source>Seat 4</source>
        <translation>Platz 4</translation>
    </message>
    <message>
        <source>Seat 5</source>
        <translation>Platz 5</translation>
    </message>
    <message>
        <source>Seat 6</source>
        <translation>Platz 6</translation>
    </message>
    <message>
        <source>Seat 7</source>
        <translation>Platz 7</translation>
    </message>
    <message>
        <source>Seat 8</source>
        <translation>Platz 8</translation>
    </message>
    <message>
        <source>Seat 9</source>
        <translation>Platz 9</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Laufzeile</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>A short word in front</source>
        <translation>Ein kurzes Wort davor</translation>
    </message>
    <message>
        <source>One sentence, long ones go on on the next page</source>
        <translation>Ein Satz, langer läuft auf der nächsten Seite weiter</translation>
    </message>
    <message>
        <source>Left empty, it is skipped</source>
        <translation>Leer: wird übersprungen</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Kante</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Full-frame title</source>
        <translation>Titeltafel</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>Dachzeile</translation>
    </message>
    <message>
        <source>A word or two above the title</source>
        <translation>Ein, zwei Worte über dem Titel</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Unterzeile</translation>
    </message>
    <message>
        <source>Who, when, where</source>
        <translation>Wer, wann, wo</translation>
    </message>
    <message>
        <source>Glow</source>
        <translation>Schein</translation>
    </message>
    <message>
        <source>PODIUM</source>
        <translation>PODIUM</translation>
    </message>
    <message>
        <source>We start in</source>
        <translation>Wir beginnen in</translation>
    </message>
    <message>
        <source>We will be right back</source>
        <translation>Gleich geht es weiter</translation>
    </message>
    <message>
        <source>Thank you for your patience</source>
        <translation>Danke für die Geduld</translation>
    </message>
    <message>
        <source>1st half</source>
        <translation>1. Halbzeit</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>The title of the show</source>
        <translation>Der Titel der Sendung</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
</TS>
