/**
 * Many runs and what may honestly be said of them: a table with one row a run, filled by any number of threads with the same
 * bytes, and estimates with 95 % intervals.
 */
@NullMarked
package eu.salvus.simulation.ensemble;

import org.jspecify.annotations.NullMarked;
