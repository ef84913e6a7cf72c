"""How the window looks: colours, the style sheet, the painter of drawings, icons, plain text."""
