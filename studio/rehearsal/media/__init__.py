"""One child process per mixing room: pictures, sound, recording and clips behind `face`."""
