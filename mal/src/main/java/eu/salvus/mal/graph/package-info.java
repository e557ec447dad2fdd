/** Attack graphs as flat arrays, and exact first passage over them. */
@NullMarked
package eu.salvus.mal.graph;

import org.jspecify.annotations.NullMarked;
