package eu.salvus.server.twin;

import eu.salvus.server.Texts;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.GuestSpace;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A guest explores a copy of the demo hospital. */
@Component
final class DemoTwin implements GuestSpace {

    private static final String ARCHETYPE = "district-hospital";

    private final Twins twins;

    DemoTwin(Twins twins) {
        this.twins = twins;
    }

    @Override
    public void fill(Caller guest, Locale locale) {
        Archetype hospital = Archetypes.named(ARCHETYPE).orElseThrow();
        String yaml =
                hospital.generate(Answers.NONE, 1, hospital.asOf(), locale).text();
        twins.add(guest, yaml, true, Texts.in(locale).of("guest.note"));
    }
}
