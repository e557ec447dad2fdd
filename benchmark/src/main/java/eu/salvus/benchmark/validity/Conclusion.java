package eu.salvus.benchmark.validity;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.Section;
import java.util.List;
import java.util.Map;

/**
 * A statement that people may take from Salvus: on one side more care is lost than on the other.
 *
 * @param says the statement
 * @param more the side that loses more
 * @param less the side that loses less
 */
record Conclusion(String says, Stand more, Stand less) {

    /**
     * The statements of a file.
     *
     * @param archetype of the hospital on all sides
     * @param needs scenarios that need other answers than none to be played at all
     * @param all the statements
     */
    record File(String archetype, List<Stand> needs, List<Conclusion> all) {
        /** Copies the lists. */
        File {
            needs = List.copyOf(needs);
            all = List.copyOf(all);
        }

        /**
         * Reads a file.
         *
         * @throws eu.salvus.simulation.content.ContentException with every error of the file
         */
        static File read(ContentFile file) {
            return file.read(root -> {
                String archetype = root.text("archetype");
                return new File(
                        archetype,
                        root.sections("needs").stream()
                                .map(section -> Stand.read(section, archetype))
                                .toList(),
                        root.sections("conclusions").stream()
                                .map(section -> read(section, archetype))
                                .toList());
            });
        }

        private static Conclusion read(Section section, String archetype) {
            return new Conclusion(
                    section.text("says"),
                    Stand.read(section.section("more"), archetype),
                    Stand.read(section.section("less"), archetype));
        }

        /** The hospital of all sides, under a scenario. */
        Stand under(String scenario) {
            return needs.stream()
                    .filter(stand -> stand.scenario().equals(scenario))
                    .findFirst()
                    .orElseGet(() -> new Stand(archetype, Map.of(), scenario));
        }
    }
}
