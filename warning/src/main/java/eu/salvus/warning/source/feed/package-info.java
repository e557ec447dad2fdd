/** The sources themselves: one small class each, registered in {@link eu.salvus.warning.source.feed.Sources}. */
@NullMarked
package eu.salvus.warning.source.feed;

import org.jspecify.annotations.NullMarked;
