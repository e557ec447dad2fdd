/** The Meta Attack Language, whole: compiler, instance models, attack graphs. */
@NullMarked
package eu.salvus.mal;

import org.jspecify.annotations.NullMarked;
