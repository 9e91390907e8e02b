/** Listeners without pictures: tastes, moods, faces and songs by chance, with numbers fitted to people. */
package moodlab.simulation.listeners;
