/** What a study lays down before it begins: strategies and their targets, the features of a context, rewards. */
package moodlab.study;
