package moodlab.cli;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Label;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds methods that hand the database a statement whose text is not a constant: the text has to be pushed right before
 * the call, or, where values follow it, right before the empty array of them. What the compiler joins is a constant.
 */
final class StatementText extends ClassVisitor {

    private static final int API = Opcodes.ASM9;
    private static final Set<String> JDBI = Set.of(
            "createQuery",
            "createUpdate",
            "createScript",
            "createCall",
            "createBatch",
            "prepareBatch",
            "execute",
            "select");
    private static final Set<String> JDBC = Set.of(
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "addBatch",
            "prepareStatement",
            "prepareCall");
    private static final Set<String> STATEMENTS =
            Set.of("java/sql/Statement", "java/sql/Connection", "java/sql/PreparedStatement");

    private final Set<String> found = new TreeSet<>();
    private String name = "";

    private StatementText() {
        super(API);
    }

    /** Their names, such as {@code moodlab.store.Writer.sync}. */
    static Set<String> notConstant(byte[] classFile) {
        StatementText text = new StatementText();
        new ClassReader(classFile).accept(text, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return text.found;
    }

    @Override
    public void visit(int version, int access, String its, String signature, String above, String[] interfaces) {
        name = its.replace('/', '.');
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
        String where = name + "." + plain(method);
        return new MethodVisitor(API) {

            /** How many instructions ago a constant text was pushed, none but those of an empty array between. */
            private boolean constant;

            @Override
            public void visitLdcInsn(Object value) {
                constant = value instanceof String;
            }

            @Override
            public void visitInsn(int opcode) {
                constant = constant && opcode == Opcodes.ICONST_0;
            }

            @Override
            public void visitTypeInsn(int opcode, String type) {
                constant = constant && opcode == Opcodes.ANEWARRAY;
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String called, String its, boolean ofInterface) {
                if (takesAStatement(owner, called, its) && !constant) {
                    found.add(where);
                }
                constant = false;
            }

            @Override
            public void visitVarInsn(int opcode, int variable) {
                constant = false;
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String its) {
                constant = false;
            }

            @Override
            public void visitInvokeDynamicInsn(String called, String its, Handle maker, Object... arguments) {
                constant = false;
            }

            @Override
            public void visitJumpInsn(int opcode, Label label) {
                constant = false;
            }

            @Override
            public void visitLabel(Label label) {
                constant = false;
            }
        };
    }

    private static boolean takesAStatement(String owner, String called, String descriptor) {
        boolean text =
                descriptor.startsWith("(Ljava/lang/String;") || descriptor.startsWith("(Ljava/lang/CharSequence;");
        boolean jdbi = owner.startsWith("org/jdbi/") && JDBI.contains(called);
        return text && (jdbi || (STATEMENTS.contains(owner) && JDBC.contains(called)));
    }

    /** That of the method that a lambda stands in. */
    private static String plain(String method) {
        return method.startsWith("lambda$") ? method.split("\\$", -1)[1] : method;
    }
}
