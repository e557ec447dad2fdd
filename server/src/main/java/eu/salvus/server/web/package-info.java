/** The edge: security, errors, events, and the pages themselves. */
@NullMarked
package eu.salvus.server.web;

import org.jspecify.annotations.NullMarked;
