/** From one reading a picture to one sample a second: smoothing, change points, abstention. */
package moodlab.emotion.time;
