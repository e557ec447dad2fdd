package eu.salvus.cli.twin;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.option.NearNames;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;

/** Archetypes named on the command line. */
final class ArchetypeNames {

    private ArchetypeNames() {}

    static Archetype find(String name, Messages messages) {
        return Archetypes.named(name)
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        messages.text("new.no-archetype", name),
                        NearNames.remedy(name, Archetypes.ids(), messages)));
    }
}
