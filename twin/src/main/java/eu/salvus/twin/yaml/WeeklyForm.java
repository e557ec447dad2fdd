package eu.salvus.twin.yaml;

import eu.salvus.twin.WeeklyProfile;
import eu.salvus.twin.WeeklyProfile.Block;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile over the week: one number, or blocks of which the last that matches wins. */
final class WeeklyForm implements Form<WeeklyProfile> {
    private static final Set<DayOfWeek> EVERY_DAY = Collections.unmodifiableSet(EnumSet.allOf(DayOfWeek.class));

    private final DecimalForm rate;
    private final ListForm<Block> blocks;
    private final String rateKey;

    /**
     * A form.
     *
     * @param rateKey what the number of a block is called
     * @param rate its range
     */
    WeeklyForm(String rateKey, DecimalForm rate) {
        this.rate = rate;
        this.rateKey = rateKey;
        this.blocks = ListForm.of(Shape.<Block>of("a block of the week")
                .optional("days", DaysForm.DAYS, Block::days, EVERY_DAY)
                .optional(
                        "hours", HoursForm.HOURS, block -> new HoursForm.Hours(block.from(), block.to()), HoursForm.ALL)
                .required(rateKey, rate, Block::rate)
                .build(values -> {
                    HoursForm.Hours hours = values.get("hours", HoursForm.ALL);
                    return new Block(
                            values.get("days", EVERY_DAY), hours.from(), hours.to(), values.<Double>need(rateKey));
                }));
    }

    @Override
    public @Nullable WeeklyProfile read(Events events, String key, Scope scope) {
        if (events.atScalar()) {
            Double constant = rate.read(events, key, scope);
            return constant == null ? null : WeeklyProfile.constant(constant);
        }
        if (!events.atSequence()) {
            refuse(events, key, scope);
            return null;
        }
        Place start = events.place();
        List<Block> read = blocks.read(events, key, scope);
        if (read == null || read.isEmpty()) {
            scope.problems.error(start, key + " has no usable block", null, "write " + expected());
            return null;
        }
        return new WeeklyProfile(read);
    }

    @Override
    public Tree tree(WeeklyProfile value) {
        if (value.blocks().size() == 1 && value.blocks().getFirst().coversAll()) {
            return rate.tree(value.blocks().getFirst().rate());
        }
        return blocks.tree(value.blocks());
    }

    @Override
    public String expected() {
        return "one number for the whole week, or blocks such as {days: mon-fri, hours: 8-18, " + rateKey + ": 4}";
    }
}
