/** Evaluates the evaluation: on simulated logs whose truth is known, how often do intervals hold it? */
package moodlab.simulation.coverage;
