package eu.salvus.mal.model;

import eu.salvus.mal.MalException;
import eu.salvus.mal.document.Documents;
import eu.salvus.mal.language.Language;
import java.nio.file.Path;

/** Instance models in the JSON and YAML forms of mal-toolbox, versions 0.0.38 to 2. The name of an asset is its id. */
public final class ModelFile {
    private ModelFile() {}

    /**
     * Reads a {@code .json}, {@code .yml} or {@code .yaml} file.
     *
     * @throws MalException with every problem found
     */
    public static Model read(Path file, Language language) {
        return new ModelReader(language).read(Documents.read(file));
    }

    /**
     * Reads a text by the extension of its name.
     *
     * @throws MalException with every problem found
     */
    public static Model parse(String name, String text, Language language) {
        return new ModelReader(language).read(Documents.parse(name, text));
    }

    /** The model as JSON, in the form of mal-toolbox 2. */
    public static String json(Model model) {
        return ModelWriter.json(model);
    }

    /** The model as YAML, in the form of mal-toolbox 2. */
    public static String yaml(Model model) {
        return ModelWriter.yaml(model);
    }
}
