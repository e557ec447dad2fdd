package eu.salvus.server.notification;

import java.util.UUID;

/**
 * Something that happened in an organisation, for those of it who watch.
 *
 * @param organisation whose it is; nobody else hears it
 * @param body what happened, sent as JSON; its type names the {@link Topic}
 */
public record News(UUID organisation, Object body) {

    /**
     * What it is about: the name of the event.
     *
     * @throws IllegalArgumentException when the type of the body names none
     */
    String topic() {
        Topic topic = body.getClass().getAnnotation(Topic.class);
        if (topic == null) {
            throw new IllegalArgumentException(body.getClass().getName() + " names no topic: give it @Topic");
        }
        return topic.value();
    }
}
