/** The support centre: what it publishes, to whom, and what it is told. */
@NullMarked
package eu.salvus.server.support;

import org.jspecify.annotations.NullMarked;
