/** Organisations, people, roles, permissions, and who is calling. */
@NullMarked
package eu.salvus.server.identity;

import org.jspecify.annotations.NullMarked;
