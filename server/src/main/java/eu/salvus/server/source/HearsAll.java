package eu.salvus.server.source;

import java.util.List;
import java.util.UUID;

/** Says who is to hear all that sources bring, whether or not it touches anything of theirs. */
@FunctionalInterface
public interface HearsAll {

    /** Those organisations, such as the one that speaks for a centre. */
    List<UUID> organisations();
}
