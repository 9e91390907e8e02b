/** Training and measuring the models that hear a song's mood: Smile, Deeplearning4j. */
package moodlab.training.music;
