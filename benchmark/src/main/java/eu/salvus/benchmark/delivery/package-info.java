/** A support centre and many subscribed hospitals on one machine. */
@NullMarked
package eu.salvus.benchmark.delivery;

import org.jspecify.annotations.NullMarked;
