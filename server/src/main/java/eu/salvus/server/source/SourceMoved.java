package eu.salvus.server.source;

import eu.salvus.server.notification.Topic;

/**
 * A source was asked, switched, added or removed, or fell silent: whoever shows it looks again.
 *
 * @param id of it
 */
@Topic("source")
record SourceMoved(String id) {}
