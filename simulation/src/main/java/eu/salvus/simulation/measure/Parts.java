package eu.salvus.simulation.measure;

import eu.salvus.twin.Account;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.Zone;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the kinds of parts have in common. */
final class Parts {
    static final List<String> YES_NO = List.of("yes", "no");
    static final List<String> KNOWN = List.of("yes", "no", "unknown");
    static final List<String> ZONE_KINDS = Trait.words(Zone.Kind.class);
    static final List<String> TIERS = Trait.words(Account.Tier.class);

    private Parts() {}

    /** The twin with a list replaced. */
    static <T> Twin with(Twin twin, Function<TwinBuilder, List<T>> list, List<T> parts) {
        TwinBuilder builder = twin.toBuilder();
        List<T> all = list.apply(builder);
        all.clear();
        all.addAll(parts);
        return builder.build();
    }

    static String known(@Nullable Boolean value) {
        return value == null ? "unknown" : value ? "yes" : "no";
    }
}
