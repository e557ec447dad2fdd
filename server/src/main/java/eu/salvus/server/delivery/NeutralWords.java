package eu.salvus.server.delivery;

import eu.salvus.server.Texts;
import eu.salvus.twin.Words;
import eu.salvus.warning.alert.Priority;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** The words that leave the application: that there is something, and how soon it is to be looked at. They are made of nothing else. */
final class NeutralWords {

    private final Texts texts;
    private final Locale locale;

    NeutralWords(String language) {
        this.locale = Locale.of(language);
        this.texts = Texts.in(locale);
    }

    /** A title for one thing. */
    String title(Topic topic, Priority priority) {
        return switch (topic) {
            case ALERT -> texts.of("delivery.alert." + Words.of(priority));
            case SOURCES -> texts.of("delivery.sources");
            case TRIAL -> texts.of("delivery.trial");
        };
    }

    /** A title for some things. */
    String title(List<Parcel.Item> items) {
        if (items.size() == 1) {
            return title(items.getFirst().topic(), items.getFirst().priority());
        }
        long now = items.stream()
                .filter(item -> item.topic() == Topic.ALERT && item.priority() == Priority.IMMEDIATE)
                .count();
        return texts.of("delivery.several", items.size(), now);
    }

    /** A text of its own. */
    String of(String key, Object... arguments) {
        return texts.of("delivery." + key, arguments);
    }

    /** A time as people write it. */
    String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }
}
