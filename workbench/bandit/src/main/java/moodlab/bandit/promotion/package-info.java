/** When a candidate policy replaces the one in use, and when it is taken back. */
package moodlab.bandit.promotion;
