/** How what is simulated compares with what was published: calibration cards, how sure conclusions are, and the checks that hold. */
@NullMarked
package eu.salvus.benchmark.validity;

import org.jspecify.annotations.NullMarked;
