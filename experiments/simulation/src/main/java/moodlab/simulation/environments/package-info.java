/** Named worlds for bandits, whose truth is known. */
package moodlab.simulation.environments;
