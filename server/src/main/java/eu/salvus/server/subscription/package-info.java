/** A hospital's side of a support centre: what it hears of it, and what it chooses to tell. */
@NullMarked
package eu.salvus.server.subscription;

import org.jspecify.annotations.NullMarked;
