/** Lists: propensities of positions under Plackett–Luce, and click models. Knows no policy. */
package moodlab.bandit.lists;
