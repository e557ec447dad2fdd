package eu.salvus.twin.archetype;

import eu.salvus.twin.WeeklyProfile;
import eu.salvus.twin.WeeklyProfile.Block;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How something is spread over the week.
 *
 * @param blocks the last one that covers an hour counts, as in {@link WeeklyProfile}
 * @param source where the shape comes from
 */
record WeekPattern(List<Part> blocks, String source) {
    /**
     * A weight for some hours of some days.
     *
     * @param days such as {@code mon-fri}
     * @param hours such as {@code 8-18}
     */
    record Part(String days, String hours, double weight) {}

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    static WeekPattern read(ContentNode node) {
        node.only(Set.of("source", "blocks"));
        List<Part> blocks = new ArrayList<>();
        for (ContentNode block : node.get("blocks").elements()) {
            blocks.add(new Part(
                    block.get("days").text(),
                    block.get("hours").text(),
                    block.get("weight").number()));
        }
        return new WeekPattern(blocks, node.get("source").text());
    }

    /** The weights of all 168 hours added up: what a rate is divided by to make a number per week. */
    double total() {
        WeeklyProfile profile =
                new WeeklyProfile(blocks.stream().map(WeekPattern::block).toList());
        return Arrays.stream(profile.hourly()).sum();
    }

    private static Block block(Part part) {
        String[] days = part.days.split("-", -1);
        String[] hours = part.hours.split("-", -1);
        return Block.of(
                day(days[0]),
                day(days[days.length - 1]),
                Integer.parseInt(hours[0]),
                Integer.parseInt(hours[1]),
                part.weight);
    }

    private static DayOfWeek day(String word) {
        int index = DAYS.indexOf(word);
        if (index < 0) {
            throw new ContentException("`" + word + "` is no day; use one of " + DAYS);
        }
        return DayOfWeek.of(index + 1);
    }
}
