/**
 * Why it comes as it does: the ways attacks take to what hurts, where they could be stopped, what would have seen them first, in which
 * order to restore, and how two hospitals differ under the same attacks.
 */
@NullMarked
package eu.salvus.simulation.insight;

import org.jspecify.annotations.NullMarked;
