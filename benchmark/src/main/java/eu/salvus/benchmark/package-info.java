/** Measurements beside their limits. */
@NullMarked
package eu.salvus.benchmark;

import org.jspecify.annotations.NullMarked;
