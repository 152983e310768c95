/** How a part of a message looks, in Zoom's names. Positions count UTF-16 units; the end is not included. */
export interface RichText {
	readonly start_position: number;
	readonly end_position: number;
	readonly format_type:
		'Bold' | 'Italic' | 'Strikethrough' | 'Paragraph' | 'Quote' | 'BulletedList' | 'NumberedList' | 'AddLink';
	/** Level of a heading, address of a link. */
	readonly format_attr?: string;
}
