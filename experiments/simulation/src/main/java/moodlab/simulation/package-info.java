/** Studies on simulated listeners: what policies earn where the truth is known. */
package moodlab.simulation;
