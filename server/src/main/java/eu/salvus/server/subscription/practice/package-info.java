/** How a practice joins a centre by a link, and what it sees first. */
@NullMarked
package eu.salvus.server.subscription.practice;

import org.jspecify.annotations.NullMarked;
