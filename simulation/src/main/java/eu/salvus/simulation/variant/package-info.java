/**
 * Many variants of one hospital, each simulated on the same draws. A run is made again only where it asks for something that was
 * changed; the outcomes are those of each variant simulated by itself, bit for bit.
 */
@NullMarked
package eu.salvus.simulation.variant;

import org.jspecify.annotations.NullMarked;
