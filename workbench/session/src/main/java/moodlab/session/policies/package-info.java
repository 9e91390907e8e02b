/** What the policies of a home have learnt and done, what others would have earned, and which one is to follow. */
package moodlab.session.policies;
