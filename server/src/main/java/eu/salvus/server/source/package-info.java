/** Who publishes threats, asked by the clock: what each said last, how it does, and what it means for the organisations of this instance. */
@NullMarked
package eu.salvus.server.source;

import org.jspecify.annotations.NullMarked;
