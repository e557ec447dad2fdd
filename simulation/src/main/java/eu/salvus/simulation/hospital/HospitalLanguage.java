package eu.salvus.simulation.hospital;

import eu.salvus.mal.language.Language;
import eu.salvus.simulation.content.ContentFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The attack language that comes with Salvus, {@code content/attack/hospital.mal} with the files it includes. */
public final class HospitalLanguage {
    private static final String FOLDER = "attack/";
    private static final String FIRST = "hospital.mal";
    private static final Pattern INCLUDE = Pattern.compile("\\s*include\\s+\"([^\"]+)\"\\s*");

    private HospitalLanguage() {}

    /** Compiles it. An organisation that changed the files reads its own with {@link Language#read}. */
    public static Language builtIn() {
        return Language.parse("content/attack", String.join("", texts().values()));
    }

    /** The content files it consists of, by their path below {@code content/}: each once, the including before the included. */
    public static List<String> files() {
        return texts().keySet().stream().map(file -> FOLDER + file).toList();
    }

    private static Map<String, String> texts() {
        return texts(FIRST, file -> ContentFile.builtIn(FOLDER + file).text());
    }

    /** A file and all it includes, each without its include lines, which stand alone on their line. */
    static Map<String, String> texts(String first, UnaryOperator<String> source) {
        Map<String, String> texts = new LinkedHashMap<>();
        follow(first, source, texts);
        return texts;
    }

    private static void follow(String file, UnaryOperator<String> source, Map<String, String> texts) {
        if (texts.putIfAbsent(file, "") != null) {
            return;
        }
        StringBuilder own = new StringBuilder();
        source.apply(file).lines().forEach(line -> {
            Matcher include = INCLUDE.matcher(line);
            if (include.matches()) {
                follow(include.group(1), source, texts);
            } else {
                own.append(line).append('\n');
            }
        });
        texts.put(file, own.toString());
    }
}
