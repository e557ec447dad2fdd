package eu.salvus.cli.language;

import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of help with the program's name as it was called. */
final class HelpTexts extends ResourceBundle {

    private final ResourceBundle texts;
    private final String written;
    private final String called;

    HelpTexts(ResourceBundle texts, String written, String called) {
        this.texts = texts;
        this.written = written;
        this.called = called;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.containsKey(key)
                ? texts.getString(key).replace(written, called).replace('’', Messages.HELD_APOSTROPHE)
                : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return texts.getKeys();
    }
}
