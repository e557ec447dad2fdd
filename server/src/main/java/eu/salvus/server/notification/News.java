package eu.salvus.server.notification;

import java.util.UUID;

/**
 * Something that happened in an organisation, for those of it who watch.
 *
 * @param organisation whose it is; nobody else hears it
 * @param topic what it is about: the name of the event
 * @param body what happened, sent as JSON
 */
public record News(UUID organisation, String topic, Object body) {}
