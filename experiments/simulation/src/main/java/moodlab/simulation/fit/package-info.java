/** Where the simulated listeners' numbers come from. */
package moodlab.simulation.fit;
