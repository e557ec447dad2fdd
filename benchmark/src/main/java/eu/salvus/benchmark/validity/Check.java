package eu.salvus.benchmark.validity;

import eu.salvus.simulation.content.Section;

/**
 * Something that theory says and a test of the suite holds.
 *
 * @param says what is checked
 * @param oracle what it is checked against
 * @param test the test that holds it, {@code fully.qualified.Class#method}
 */
record Check(String says, String oracle, String test) {

    static Check read(Section section) {
        String test = section.text("test");
        if (!test.matches("[\\w.]+#\\w+")) {
            section.refuse("test", "is `" + test + "`", "write package.Class#method");
        }
        return new Check(section.text("says"), section.text("oracle"), test);
    }
}
