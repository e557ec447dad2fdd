package eu.salvus.server.twin;

import eu.salvus.inventory.merge.Action;
import eu.salvus.server.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, or did.
 *
 * @param saved whether it was done
 * @param twin the twin afterwards; null where nothing was done
 * @param added devices that are new assets
 * @param placed devices that take the place of an asset that nothing identified
 * @param changed devices of which the twin learns more
 * @param matched devices that are as the twin says
 * @param personal personal fields that were left out, such as names of users
 * @param devices each device with what is proposed for it, and why
 * @param ignored what was not taken, and why
 */
record ImportPayload(
        boolean saved,
        @Nullable TwinPayload twin,
        int added,
        int placed,
        int changed,
        int matched,
        int personal,
        List<Device> devices,
        List<Left> ignored) {

    /**
     * A device.
     *
     * @param name what to call it
     * @param action {@code added}, {@code took-place}, {@code changed} or {@code matched}
     * @param asset what its asset is called in the twin
     * @param sort what it is taken for; null for a product
     * @param zone where it is to stand; null for a product
     * @param reasons why
     * @param byDefault whether something of it rests on a default that nobody confirmed
     * @param changes what the twin learns, property by property, in the reader's words
     */
    record Device(
            String name,
            @OneOf(Action.class) String action,
            String asset,
            @Nullable String sort,
            @Nullable String zone,
            @Nullable String reasons,
            boolean byDefault,
            List<Learnt> changes) {}

    record Learnt(String property, @Nullable String from, String to) {}

    record Left(@Nullable String name, String file, String reason) {}
}
