/** Policies against each other in every environment. */
package moodlab.simulation.bakeoff;
