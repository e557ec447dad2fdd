/** The commands about the Meta Attack Language: check a language, show an attack graph, run attacks on it. */
@NullMarked
package eu.salvus.cli.mal;

import org.jspecify.annotations.NullMarked;
