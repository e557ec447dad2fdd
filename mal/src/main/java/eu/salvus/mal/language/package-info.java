/** The compiler: from `.mal` files and `.mar` archives to a checked {@link eu.salvus.mal.language.Language}. */
@NullMarked
package eu.salvus.mal.language;

import org.jspecify.annotations.NullMarked;
