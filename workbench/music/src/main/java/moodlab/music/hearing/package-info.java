/** What a song sounds like and which mood it may have: features, the audio network, and the models that weigh them. */
package moodlab.music.hearing;
