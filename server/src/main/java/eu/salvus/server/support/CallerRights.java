package eu.salvus.server.support;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.warning.taxii.Rights;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller may do with collections: what their organisation may, as far as their token says so too.
 *
 * @param name of their organisation and of them
 * @param readable collections they may read
 * @param writable collections they may add to
 */
record CallerRights(String name, Set<UUID> readable, Set<UUID> writable) implements Rights {

    CallerRights {
        readable = Set.copyOf(readable);
        writable = Set.copyOf(writable);
    }

    static CallerRights of(Caller caller, Set<UUID> readable, Set<UUID> writable) {
        return new CallerRights(
                caller.organisation() + " " + caller.actor(),
                caller.permissions().contains(Permission.READ_COLLECTION) ? readable : Set.of(),
                caller.permissions().contains(Permission.WRITE_COLLECTION) ? writable : Set.of());
    }

    /** The organisation in a name. */
    static UUID organisation(String name) {
        return UUID.fromString(name.substring(0, name.indexOf(' ')));
    }

    @Override
    public boolean mayRead(UUID collection) {
        return readable.contains(collection);
    }

    @Override
    public boolean mayWrite(UUID collection) {
        return writable.contains(collection);
    }
}
